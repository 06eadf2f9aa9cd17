#ifndef GWEB_CICU_SHIM_H
#define GWEB_CICU_SHIM_H
// ICU renames each function by a macro with its version (ubrk_open becomes
// ubrk_open_72), and Swift does not see macros: each function that we call
// gets an inline wrapper here, under a name of its own.
#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/udata.h>
#include <unicode/unorm2.h>

static inline UBreakIterator *cicu_ubrk_open(UBreakIteratorType type, const char *locale,
                                             UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}
static inline void cicu_ubrk_close(UBreakIterator *iterator) { ubrk_close(iterator); }
static inline void cicu_ubrk_setText(UBreakIterator *iterator, const UChar *text, int32_t length,
                                     UErrorCode *status) {
  ubrk_setText(iterator, text, length, status);
}
static inline int32_t cicu_ubrk_next(UBreakIterator *iterator) { return ubrk_next(iterator); }

// The dictionary that the word iterator for Lao reads; the package is that of ubrk's own data.
static inline UDataMemory *cicu_udata_openLaoDictionary(UErrorCode *status) {
  return udata_open(U_ICUDATA_NAME "-brkitr", "dict", "laodict", status);
}
static inline const void *cicu_udata_getMemory(UDataMemory *data) { return udata_getMemory(data); }
static inline UDataInfo cicu_udata_getInfo(UDataMemory *data) {
  UDataInfo info = {0};
  info.size = sizeof info;
  udata_getInfo(data, &info);
  return info;
}
static inline void cicu_udata_close(UDataMemory *data) { udata_close(data); }

static inline UCollator *cicu_ucol_open(const char *locale, UErrorCode *status) {
  return ucol_open(locale, status);
}
static inline void cicu_ucol_close(UCollator *collator) { ucol_close(collator); }
static inline int32_t cicu_ucol_getSortKey(const UCollator *collator, const UChar *text,
                                           int32_t length, uint8_t *key, int32_t capacity) {
  return ucol_getSortKey(collator, text, length, key, capacity);
}

static inline const UNormalizer2 *cicu_unorm2_getNFCInstance(UErrorCode *status) {
  return unorm2_getNFCInstance(status);
}
static inline const UNormalizer2 *cicu_unorm2_getNFDInstance(UErrorCode *status) {
  return unorm2_getNFDInstance(status);
}
static inline const UNormalizer2 *cicu_unorm2_getNFKCCasefoldInstance(UErrorCode *status) {
  return unorm2_getNFKCCasefoldInstance(status);
}
static inline int32_t cicu_unorm2_normalize(const UNormalizer2 *normalizer, const UChar *text,
                                            int32_t length, UChar *result, int32_t capacity,
                                            UErrorCode *status) {
  return unorm2_normalize(normalizer, text, length, result, capacity, status);
}
#endif
