#ifndef GWEB_CICU_SHIM_H
#define GWEB_CICU_SHIM_H
// ICU renames each function by a macro with its version (ubrk_open becomes
// ubrk_open_72), and Swift does not see macros: each function that we call
// gets an inline wrapper here, under a name of its own.
#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

static inline UBreakIterator *cicu_ubrk_open(UBreakIteratorType type, const char *locale,
                                             UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}
static inline void cicu_ubrk_close(UBreakIterator *iterator) { ubrk_close(iterator); }
#endif
