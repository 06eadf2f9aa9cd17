"""Plain Lao sentences for the benchmark: a word list and patterns, put together by a seeded draw.

The text means little, but it is spelt and spaced as editors write: no spaces between words, one
between phrases, figures and system names in Latin letters among them.
"""

import random

OFFICES = [
    "ພະແນກເຕັກໂນໂລຊີ ແລະ ການສື່ສານ", "ຫ້ອງການເມືອງ", "ພະແນກສຶກສາທິການ ແລະ ກິລາ",
    "ພະແນກສາທາລະນະສຸກ", "ພະແນກກະສິກຳ ແລະ ສິ່ງແວດລ້ອມ", "ຫ້ອງການໄປສະນີ", "ໂຮງໝໍແຂວງ",
    "ໂຮງຮຽນມັດທະຍົມສົມບູນ", "ສະຫະພັນແມ່ຍິງແຂວງ", "ຄະນະຊາວໜຸ່ມແຂວງ", "ພະແນກອຸດສາຫະກຳ ແລະ ການຄ້າ",
    "ພະແນກການເງິນ", "ພະແນກຖະແຫຼງຂ່າວ ແລະ ວັດທະນະທຳ", "ຫ້ອງວ່າການແຂວງ", "ສູນບໍລິການປະຕູດຽວ",
]
SYSTEMS = [
    "E-Office", "G-Net", "G-Share", "G-Chat", "G-mail", "ລະບົບລົງທະບຽນປະຊຸມ", "ກອງປະຊຸມທາງໄກ",
    "ເວັບໄຊພາກລັດ", "ລະບົບຮັບເອກະສານ", "ຖານຂໍ້ມູນສະຖິຕິ",
]
PEOPLE = [
    "ພະນັກງານ", "ຫົວໜ້າຫ້ອງການ", "ປະຊາຊົນ", "ນັກຮຽນ", "ຄູສອນ", "ຊາວກະສິກອນ", "ຜູ້ປະກອບການ", "ນາຍບ້ານ",
    "ບັນນາທິການເວັບໄຊ", "ຊ່າງເຕັກນິກ", "ແພດໝໍ", "ແມ່ຄ້າຕະຫຼາດ", "ຜູ້ສູງອາຍຸ", "ອາສາສະໝັກ",
]
THINGS = [
    "ສາຍໃຍແກ້ວນຳແສງ", "ເສົາສັນຍານ", "ຄອມພິວເຕີ", "ເຄື່ອງພິມ", "ກ້ອງ ແລະ ໄມ", "ເຄື່ອງແມ່ຂ່າຍ",
    "ອຸປະກອນເຄືອຂ່າຍ", "ເຄື່ອງສຳຮອງໄຟ", "ໂທລະສັບຂອງຫ້ອງການ", "ຈໍພາບໃນຫ້ອງປະຊຸມ",
]
TOPICS = [
    "ຄວາມປອດໄພຂອງຂໍ້ມູນ", "ການຂຽນຂ່າວ", "ການສຳຮອງຂໍ້ມູນ", "ການຕັ້ງລະຫັດຜ່ານ", "ການຄ້າທາງອອນລາຍ",
    "ການອ່ານສະຖິຕິ", "ການຮັກສາເຄື່ອງ", "ການບໍລິການຜ່ານໂທລະສັບມືຖື", "ການເກັບຮັກສາເອກະສານ",
    "ການໃຊ້ອິນເຕີເນັດໃນໂຮງຮຽນ", "ການຊ່ວຍເຫຼືອຜູ້ພິການ", "ການແຈ້ງໄພນ້ຳຖ້ວມ",
]
DEEDS = [
    "ຝຶກອົບຮົມ", "ຕິດຕັ້ງ", "ກວດກາ", "ສ້ອມແປງ", "ທົດລອງນຳໃຊ້", "ປັບປຸງ", "ມອບຮັບ", "ລາຍງານ", "ແນະນຳ",
    "ລົງຢ້ຽມຢາມ",
]
RESULTS = [
    "ວຽກໄວຂຶ້ນຫຼາຍ", "ຫຼຸດຜ່ອນການເດີນທາງ", "ປະຢັດເຈ້ຍ ແລະ ເວລາ", "ຂໍ້ມູນບໍ່ເສຍຫາຍ", "ຄົນໃນບ້ານໄດ້ຮັບຂ່າວທັນເວລາ",
    "ການຕິດຕໍ່ລະຫວ່າງເມືອງສະດວກຂຶ້ນ", "ຫ້ອງການຕອບໄດ້ໃນມື້ດຽວ", "ທຸກຄົນເຫັນຕົວເລກດຽວກັນ",
]
PROBLEMS = [
    "ສັນຍານອ່ອນໃນລະດູຝົນ", "ໄຟຟ້າມອດເລື້ອຍ", "ຄົນໃຊ້ຍັງບໍ່ທັນລຶ້ງ", "ເຄື່ອງເກົ່າ ແລະ ຊ້າ", "ທາງໄປບ້ານຍັງຫຍຸ້ງຍາກ",
    "ເອກະສານຕົ້ນສະບັບຂາດຫາຍ", "ຂາດຊ່າງຢູ່ຂັ້ນເມືອງ",
]
TIMES = [
    "ໃນຕອນເຊົ້າ", "ໃນຕອນບ່າຍ", "ໃນອາທິດນີ້", "ໃນເດືອນຜ່ານມາ", "ຕັ້ງແຕ່ຕົ້ນປີ", "ກ່ອນບຸນປີໃໝ່ລາວ",
    "ຫຼັງຈາກລະດູຝົນ", "ໃນໄຕມາດທຳອິດ", "ພາຍໃນສາມມື້", "ທ້າຍເດືອນ",
]
VILLAGES = [
    "ໂພນສະຫວັນ", "ນາໄຊ", "ດອນແກ້ວ", "ຫ້ວຍຊາຍ", "ໜອງບົວ", "ທ່າແຂກ", "ປາກງື່ມ", "ນ້ຳບາກ", "ພູຄຳ", "ວັງເວີນ",
    "ບ້ານໃໝ່", "ນາຄຳ", "ຜາແດງ", "ສີສະຫວາດ", "ໂພນທອງ", "ຫາດຊາຍ",
]

TITLES = [
    "{office} {deed}{thing}ຢູ່ບ້ານ{village}",
    "{deed} {system} ໃຫ້{people} {n} ຄົນ",
    "ບ້ານ{village}ນຳໃຊ້ {system} ເພື່ອ{topic}",
    "ຂໍ້ແນະນຳກ່ຽວກັບ{topic}ສຳລັບ{people}",
    "{people}ບ້ານ{village}ຮຽນ{topic}",
    "ຜົນການ{deed}{thing} {n} ແຫ່ງໃນ{place}",
    "ແຈ້ງການ: {deed}{thing} {time}",
    "ກອງປະຊຸມວ່າດ້ວຍ{topic} ຢູ່{place}",
    "{n} ບ້ານໃນ{place}ມີ{thing}ໃໝ່",
    "ເປັນຫຍັງ{people}ຄວນຮູ້{topic}",
]
SENTENCES = [
    "{time} {office}ໄດ້{deed}{thing}ຢູ່ບ້ານ{village} ໂດຍມີ{people} {n} ຄົນເຂົ້າຮ່ວມ.",
    "{people}ບອກວ່າ {system} ເຮັດໃຫ້{result} ແຕ່ຍັງພົບວ່າ{problem}.",
    "ຈຸດປະສົງແມ່ນເພື່ອໃຫ້{people}ເຂົ້າໃຈ{topic} ແລະ ນຳໄປໃຊ້ໃນວຽກປະຈຳວັນ.",
    "ເມື່ອທຽບກັບປີກ່ອນ ຈຳນວນຜູ້ໃຊ້ {system} ເພີ່ມຂຶ້ນ {n} ຄົນ ຫຼື ປະມານ {percent} ສ່ວນຮ້ອຍ.",
    "{office}ຈະສົ່ງຊ່າງໄປ{deed}{thing} {time} ແລະ ຈະແຈ້ງຜົນໃຫ້ຮູ້ພາຍຫຼັງ.",
    "ບັນຫາທີ່ພົບເລື້ອຍແມ່ນ{problem} ດັ່ງນັ້ນ {office}ຈຶ່ງກຽມ{thing}ໄວ້ກ່ອນ.",
    "ຜູ້ທີ່ຍັງບໍ່ມີບັນຊີ {system} ໃຫ້ຕິດຕໍ່{office} ພ້ອມນຳເອົາບັດພະນັກງານມາດ້ວຍ.",
    "ບົດຮຽນຈາກບ້ານ{village}ແມ່ນໃຫ້ເລີ່ມຈາກ{topic} ກ່ອນຈະຊື້{thing}.",
    "ຫຼັງຈາກ{deed}ແລ້ວ {people}ສາມາດໃຊ້ {system} ໄດ້ດ້ວຍຕົນເອງ ແລະ {result}.",
    "ທ່ານຫົວໜ້າ{office}ກ່າວວ່າ ວຽກນີ້ບໍ່ແມ່ນເລື່ອງຂອງເຄື່ອງເທົ່ານັ້ນ ແຕ່ແມ່ນເລື່ອງຂອງ{people}.",
    "ໃນ{place}ມີ {n} ບ້ານທີ່ຍັງບໍ່ທັນມີ{thing} ສ່ວນຫຼາຍຍ້ອນ{problem}.",
    "{people}ທີ່ຢູ່ໄກສາມາດເຂົ້າຮ່ວມຜ່ານ {system} ໂດຍບໍ່ຕ້ອງເດີນທາງມາຮອດຕົວເມືອງ.",
    "ຂໍ້ມູນຈະຖືກເກັບໄວ້ໃນ {system} ແລະ ເປີດໃຫ້{office}ກວດເບິ່ງໄດ້ທຸກເວລາ.",
    "ງົບປະມານສຳລັບ{thing}ມີປະມານ {n} ລ້ານກີບ ແລະ ຈະໃຊ້ໃຫ້ໝົດ{time}.",
    "ຖ້າ{problem} ໃຫ້ຢຸດໃຊ້ເຄື່ອງກ່ອນ ແລ້ວໂທຫາ{office}.",
    "ນີ້ເປັນຄັ້ງທີ {small} ທີ່{office}ຈັດກອງປະຊຸມກ່ຽວກັບ{topic}.",
    "ຢູ່ບ້ານ{village} {people}ໄດ້ຮຽນ{topic}ເປັນເວລາ {small} ມື້ ແລະ ໄດ້ຝຶກແທ້ກັບ{thing}.",
    "ປະສົບການສະແດງໃຫ້ເຫັນວ່າ {result} ເມື່ອມີ{people}ຮັບຜິດຊອບຢ່າງຈະແຈ້ງ.",
]
HEADINGS = [
    "ຄວາມເປັນມາ", "ສິ່ງທີ່ໄດ້ເຮັດ", "ຜົນທີ່ໄດ້ຮັບ", "ບັນຫາ ແລະ ວິທີແກ້", "ຂັ້ນຕອນຕໍ່ໄປ", "ໃຜເຂົ້າຮ່ວມໄດ້",
    "ກຽມຕົວແນວໃດ", "ຕົວເລກທີ່ຄວນຮູ້", "ຄຳຖາມທີ່ພົບເລື້ອຍ", "ຕິດຕໍ່ໄດ້ຢູ່ໃສ",
]
ITEMS = [
    "ກວດ{thing}ກ່ອນເລີ່ມວຽກ.", "ແຈ້ງ{office}ລ່ວງໜ້າ {small} ມື້.", "ຈົດຊື່{people}ທີ່ເຂົ້າຮ່ວມ.",
    "ເປີດ {system} ແລະ ລອງເຂົ້າລະບົບ.", "ສຳຮອງຂໍ້ມູນໄວ້ສອງບ່ອນ.", "ຖາມ{people}ວ່າເຂົ້າໃຈ{topic}ແລ້ວບໍ.",
    "ປິດເຄື່ອງເມື່ອບໍ່ໃຊ້.", "ສົ່ງບົດລາຍງານ{time}.",
]
CELLS = ["ບ້ານ{village}", "{people}", "{n}", "{system}", "{deed}ແລ້ວ", "{thing}"]
LINKS = [
    "ອ່ານເພີ່ມໄດ້ໃນ[ໜ້າບໍລິການ](/services/).",
    "ສົ່ງຄຳຖາມມາທີ່[ໜ້າຕິດຕໍ່](/contact/).",
    "ເບິ່ງລາຍລະອຽດໃນ[ເວັບໄຊຂອງກະຊວງ](https://ministry.gweb.example/news/).",
    "**ໝາຍເຫດ:** ຢ່າບອກລະຫັດຜ່ານໃຫ້ຜູ້ໃດ, ເບິ່ງ[ຄຳແນະນຳ](https://ministry.gweb.example/categories/cybersecurity/).",
]

# A tag as authors write it, and the name of its page for Hugo, which can't romanise.
TAGS = {
    "ການຝຶກອົບຮົມ": "kanfuekobhom", "ລະຫັດຜ່ານ": "lahatphan", "ອິນເຕີເນັດ": "inthoenet", "ໂທລະສັບ": "tholasab",
    "ໂຮງຮຽນ": "honghian", "ໂຮງໝໍ": "hongmo", "ກະສິກຳ": "kasikam", "ສະຖິຕິ": "sathiti", "ເວັບໄຊ": "vebsai",
    "ກອງປະຊຸມ": "kongpasum", "ເອກະສານ": "ekasan", "ຂໍ້ມູນ": "khomoun", "ຄວາມປອດໄພ": "khuampodphai",
    "ໄປສະນີ": "paisani", "ການຄ້າ": "kankha", "ແມ່ຍິງ": "maenying", "ຊາວໜຸ່ມ": "saonum", "ບ້ານ": "ban",
    "ເມືອງ": "mueang", "ແຂວງ": "khoueng", "ພາສາລາວ": "phasalao", "ຕົວອັກສອນ": "touaakson",
    "ນ້ຳຖ້ວມ": "namthouam", "ໄຟຟ້າ": "faifa", "ທາງໄກ": "thangkai", "ສຳຮອງຂໍ້ມູນ": "samhongkhomoun",
    "ຄອມພິວເຕີ": "khomphiouteo", "ເຄືອຂ່າຍ": "khueakhai", "ສັນຍານ": "sannyan", "ແຜນການ": "phaenkan",
    "ຍຸດທະສາດ": "nyudthasad", "ງົບປະມານ": "ngobpaman", "ບໍລິການ": "bolikan", "ປະຊາຊົນ": "pasason",
    "ພະນັກງານ": "phanakngan", "ບັນນາທິການ": "bannathikan", "ຮູບພາບ": "houbphab", "ວິດີໂອ": "vidio",
    "ວິທະຍຸ": "vithanyou", "ໂທລະພາບ": "tholaphab", "ສຸຂະພາບ": "soukkhaphab", "ການສຶກສາ": "kansueksa",
    "ທ່ອງທ່ຽວ": "thongthiao", "ກາເຟ": "kafe", "ເຂົ້າ": "khao", "ຕະຫຼາດ": "talad", "ທະນາຄານ": "thanakhan",
    "ພາສີ": "phasi", "ກົດໝາຍ": "kodmai", "ດຳລັດ": "damlad", "ແບບຟອມ": "baebfom", "ແຈ້ງການ": "chaengkan",
    "ຜູ້ພິການ": "phouphikan", "ຜູ້ສູງອາຍຸ": "phousoungaanyou", "ນັກຮຽນ": "nakhian", "ອາຊຽນ": "asian",
    "ການຮ່ວມມື": "kanhuammue", "E-Office": "e-office", "G-Share": "g-share", "G-Net": "g-net",
}


class LaoText:
    """Draws words from one seeded stream, so that the same seed gives the same posts."""

    def __init__(self, seed: str, place: str):
        self.random = random.Random(seed)
        self.place = place

    def fill(self, pattern: str) -> str:
        choice = self.random.choice
        return pattern.format(
            office=choice(OFFICES), system=choice(SYSTEMS), people=choice(PEOPLE),
            thing=choice(THINGS), topic=choice(TOPICS), deed=choice(DEEDS),
            result=choice(RESULTS), problem=choice(PROBLEMS), time=choice(TIMES),
            village=choice(VILLAGES), place=self.place, n=self.random.randint(11, 480),
            percent=self.random.randint(3, 70), small=self.random.randint(2, 9))

    def title(self) -> str:
        return self.fill(self.random.choice(TITLES))

    def sentences(self, fewest: int, most: int) -> str:
        count = self.random.randint(fewest, most)
        return " ".join(self.fill(self.random.choice(SENTENCES)) for _ in range(count))

    def items(self, ordered: bool) -> str:
        lines = [self.fill(self.random.choice(ITEMS)) for _ in range(self.random.randint(3, 6))]
        return "\n".join(f"{n}. {line}" if ordered else f"- {line}" for n, line in enumerate(lines, 1))

    def table(self) -> str:
        columns = self.random.sample(CELLS, 3)
        rows = ["| ບ່ອນ | ລາຍການ | ຜົນ |", "|---|---|---|"]
        rows += ["| " + " | ".join(self.fill(c) for c in columns) + " |" for _ in range(self.random.randint(3, 7))]
        return "\n".join(rows)

    def body(self, size: int) -> str:
        """Paragraphs, headings, a list, sometimes a table, of about so many bytes."""
        blocks = [self.sentences(2, 4)]
        length = len(blocks[0].encode())
        headings = self.random.sample(HEADINGS, len(HEADINGS))
        while length < size and headings:
            part = ["## " + headings.pop(), self.sentences(2, 4)]
            if self.random.random() < 0.4:
                part.append(self.items(self.random.random() < 0.5))
            if self.random.random() < 0.15:
                part.append(self.table())
            if self.random.random() < 0.4:
                part.append(self.sentences(1, 3) + " " + self.random.choice(LINKS))
            if self.random.random() < 0.1:
                part.append("> " + self.sentences(1, 1))
            length += sum(len(block.encode()) for block in part)
            blocks += part
        # Some keyboards write the vowel am in two parts; what editors paste is like that.
        text = "\n\n".join(blocks)
        return text.replace("ນ້ຳ", "ນໍ້າ") if self.random.random() < 0.05 else text
