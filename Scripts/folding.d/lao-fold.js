// Folding of Lao for search by the table that `gweb lao folding` prints: the twin of LaoFolding in
// Swift, for pages and other programs. Run by node it prints the three keys of each line that it
// reads, parted by tabs:  node lao-fold.js lao-folding.json < texts
export function folding(table) {
  const rules = table.rules.map((rule) => ({
    ...rule,
    parts: rule.parts.map(([set, count]) => ({ set: new Set(set), count })),
    before: rule.before && new Set(rule.before),
    notBefore: new Set(rule.notBefore),
  }));

  // Where each part ends, or nothing where one does not match.
  function match(rule, text, start) {
    const ends = [];
    let index = start;
    for (const { set, count } of rule.parts) {
      const first = index;
      const limit = count === '1' || count === '?' ? 1 : Infinity;
      while (index < text.length && index - first < limit &&
             (count === '=' ? text[index] === text[first - 1] : set.has(text[index]))) index += 1;
      if (index === first && count !== '*' && count !== '?') return null;
      ends.push(index);
    }
    if (index === start) return null;
    if (rule.before && !(index < text.length && rule.before.has(text[index]))) return null;
    if (index < text.length && rule.notBefore.has(text[index])) return null;
    return ends;
  }

  function apply(rule, text) {
    const result = [];
    let index = 0;
    while (index < text.length) {
      const ends = match(rule, text, index);
      if (!ends) { result.push(text[index]); index += 1; continue; }
      for (const piece of rule.output) {
        if (typeof piece === 'string') result.push(...piece);
        else result.push(...text.slice(piece === 1 ? index : ends[piece - 2], ends[piece - 1]));
      }
      index = ends[ends.length - 1];
    }
    return result;
  }

  // tier: 1 spelling, 2 pronunciation, 3 tones left out.
  return function fold(text, tier) {
    let letters = [...text].map((letter) => {
      const value = letter.codePointAt(0);
      if (value === 0xa0) return ' ';
      if (value >= 0x41 && value <= 0x5a) return String.fromCharCode(value + 0x20);
      if (value >= 0xed0 && value <= 0xed9) return String.fromCharCode(value - 0xed0 + 0x30);
      return letter;
    });
    for (const rule of rules) if (rule.tier <= tier) letters = apply(rule, letters);
    return letters.join('').replace(/[\t-\r ]+/g, ' ');
  };
}

if (typeof process !== 'undefined' && process.argv[2]) {
  const { readFileSync } = await import('node:fs');
  const fold = folding(JSON.parse(readFileSync(process.argv[2], 'utf8')));
  const lines = readFileSync(0, 'utf8').split('\n');
  if (lines[lines.length - 1] === '') lines.pop();
  for (const line of lines) console.log([1, 2, 3].map((tier) => fold(line, tier)).join('\t'));
}
