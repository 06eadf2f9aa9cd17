#ifndef GWEB_CICU_SHIM_H
#define GWEB_CICU_SHIM_H
// ICU renames each function by a macro with its version (ubrk_open becomes ubrk_open_72), and Swift
// does not see macros: each function that we call gets an inline wrapper here, under a name of its
// own.
//
// Of ICU's headers only that of its version is included, and the functions are declared here (ICU's
// C API is stable): Swift's Foundation has an ICU of its own, and where a test imports both, two
// declarations of one enum do not compile, by chance of order.
#include <stddef.h>
#include <stdint.h>
#include <unicode/uvernum.h>

#define ubrk_open U_ICU_ENTRY_POINT_RENAME(ubrk_open)
#define ubrk_close U_ICU_ENTRY_POINT_RENAME(ubrk_close)
#define ubrk_setText U_ICU_ENTRY_POINT_RENAME(ubrk_setText)
#define ubrk_next U_ICU_ENTRY_POINT_RENAME(ubrk_next)
#define udata_open U_ICU_ENTRY_POINT_RENAME(udata_open)
#define udata_getMemory U_ICU_ENTRY_POINT_RENAME(udata_getMemory)
#define udata_getInfo U_ICU_ENTRY_POINT_RENAME(udata_getInfo)
#define udata_close U_ICU_ENTRY_POINT_RENAME(udata_close)
#define ucol_open U_ICU_ENTRY_POINT_RENAME(ucol_open)
#define ucol_close U_ICU_ENTRY_POINT_RENAME(ucol_close)
#define ucol_getSortKey U_ICU_ENTRY_POINT_RENAME(ucol_getSortKey)
#define unorm2_getNFCInstance U_ICU_ENTRY_POINT_RENAME(unorm2_getNFCInstance)
#define unorm2_getNFDInstance U_ICU_ENTRY_POINT_RENAME(unorm2_getNFDInstance)
#define unorm2_getNFKCCasefoldInstance U_ICU_ENTRY_POINT_RENAME(unorm2_getNFKCCasefoldInstance)
#define unorm2_normalize U_ICU_ENTRY_POINT_RENAME(unorm2_normalize)

// UErrorCode: what is greater than zero is a failure.
typedef int32_t CICUStatus;

struct CICUBreakIterator;
struct CICUCollator;
struct CICUNormalizer;
struct CICUData;

// UDataInfo of udata.h.
typedef struct {
  uint16_t size, reservedWord;
  uint8_t isBigEndian, charsetFamily, sizeofUChar, reservedByte;
  uint8_t dataFormat[4], formatVersion[4], dataVersion[4];
} CICUDataInfo;

extern struct CICUBreakIterator *ubrk_open(
    int32_t type, const char *locale, const uint16_t *text, int32_t length, CICUStatus *status);
extern void ubrk_close(struct CICUBreakIterator *iterator);
extern void ubrk_setText(struct CICUBreakIterator *iterator, const uint16_t *text, int32_t length,
                         CICUStatus *status);
extern int32_t ubrk_next(struct CICUBreakIterator *iterator);
extern struct CICUData *udata_open(
    const char *path, const char *type, const char *name, CICUStatus *status);
extern const void *udata_getMemory(struct CICUData *data);
extern void udata_getInfo(struct CICUData *data, CICUDataInfo *info);
extern void udata_close(struct CICUData *data);
extern struct CICUCollator *ucol_open(const char *locale, CICUStatus *status);
extern void ucol_close(struct CICUCollator *collator);
extern int32_t ucol_getSortKey(const struct CICUCollator *collator, const uint16_t *text,
                               int32_t length, uint8_t *key, int32_t capacity);
extern const struct CICUNormalizer *unorm2_getNFCInstance(CICUStatus *status);
extern const struct CICUNormalizer *unorm2_getNFDInstance(CICUStatus *status);
extern const struct CICUNormalizer *unorm2_getNFKCCasefoldInstance(CICUStatus *status);
extern int32_t unorm2_normalize(const struct CICUNormalizer *normalizer, const uint16_t *text,
                                int32_t length, uint16_t *result, int32_t capacity,
                                CICUStatus *status);

/// A word iterator (UBRK_WORD).
static inline struct CICUBreakIterator *cicu_ubrk_open(const char *locale, CICUStatus *status) {
  return ubrk_open(1, locale, NULL, 0, status);
}
static inline void cicu_ubrk_close(struct CICUBreakIterator *iterator) { ubrk_close(iterator); }
static inline void cicu_ubrk_setText(struct CICUBreakIterator *iterator, const uint16_t *text,
                                     int32_t length, CICUStatus *status) {
  ubrk_setText(iterator, text, length, status);
}
static inline int32_t cicu_ubrk_next(struct CICUBreakIterator *iterator) {
  return ubrk_next(iterator);
}

// The dictionary that the word iterator for Lao reads; the package is that of ubrk's own data
// (U_ICUDATA_NAME of utypes.h, which is of the machine's byte order).
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define CICU_DATA "icudt" U_ICU_VERSION_SHORT "l"
#else
#define CICU_DATA "icudt" U_ICU_VERSION_SHORT "b"
#endif
static inline struct CICUData *cicu_udata_openLaoDictionary(CICUStatus *status) {
  return udata_open(CICU_DATA "-brkitr", "dict", "laodict", status);
}
static inline const void *cicu_udata_getMemory(struct CICUData *data) {
  return udata_getMemory(data);
}
static inline CICUDataInfo cicu_udata_getInfo(struct CICUData *data) {
  CICUDataInfo info = {0};
  info.size = sizeof info;
  udata_getInfo(data, &info);
  return info;
}
static inline void cicu_udata_close(struct CICUData *data) { udata_close(data); }

static inline struct CICUCollator *cicu_ucol_open(const char *locale, CICUStatus *status) {
  return ucol_open(locale, status);
}
static inline void cicu_ucol_close(struct CICUCollator *collator) { ucol_close(collator); }
static inline int32_t cicu_ucol_getSortKey(const struct CICUCollator *collator,
                                           const uint16_t *text, int32_t length, uint8_t *key,
                                           int32_t capacity) {
  return ucol_getSortKey(collator, text, length, key, capacity);
}

static inline const struct CICUNormalizer *cicu_unorm2_getNFCInstance(CICUStatus *status) {
  return unorm2_getNFCInstance(status);
}
static inline const struct CICUNormalizer *cicu_unorm2_getNFDInstance(CICUStatus *status) {
  return unorm2_getNFDInstance(status);
}
static inline const struct CICUNormalizer *cicu_unorm2_getNFKCCasefoldInstance(CICUStatus *status) {
  return unorm2_getNFKCCasefoldInstance(status);
}
static inline int32_t cicu_unorm2_normalize(const struct CICUNormalizer *normalizer,
                                            const uint16_t *text, int32_t length, uint16_t *result,
                                            int32_t capacity, CICUStatus *status) {
  return unorm2_normalize(normalizer, text, length, result, capacity, status);
}
#endif
