#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/ucol.h>
#include <unicode/udata.h>
#include <unicode/unorm2.h>

CICUWordIterator *CICUWordIteratorOpen(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
  return U_SUCCESS(status) ? (CICUWordIterator *)iterator : NULL;
}

void CICUWordIteratorClose(CICUWordIterator *iterator) { ubrk_close((UBreakIterator *)iterator); }

bool CICUWordIteratorSetText(CICUWordIterator *iterator, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText((UBreakIterator *)iterator, text, length, &status);
  return U_SUCCESS(status);
}

int32_t CICUWordIteratorNext(CICUWordIterator *iterator) {
  int32_t boundary = ubrk_next((UBreakIterator *)iterator);
  return boundary == UBRK_DONE ? -1 : boundary;
}

bool CICUReadLaoDictionary(void *context, void (*body)(void *context, const void *bytes)) {
  UErrorCode status = U_ZERO_ERROR;
  // The package is that of ubrk's own data.
  UDataMemory *data = udata_open(U_ICUDATA_NAME "-brkitr", "dict", "laodict", &status);
  if (U_FAILURE(status) || data == NULL) return false;
  UDataInfo info = {.size = sizeof info};
  udata_getInfo(data, &info);
  const void *bytes = udata_getMemory(data);
  bool isKnown = bytes != NULL && info.dataFormat[0] == 'D' && info.dataFormat[1] == 'i'
    && info.dataFormat[2] == 'c' && info.dataFormat[3] == 't' && info.formatVersion[0] == 1;
  if (isKnown) body(context, bytes);
  udata_close(data);
  return isKnown;
}

CICUCollator *CICUCollatorOpen(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &status);
  return U_SUCCESS(status) ? (CICUCollator *)collator : NULL;
}

void CICUCollatorClose(CICUCollator *collator) { ucol_close((UCollator *)collator); }

int32_t CICUCollatorSortKey(
    const CICUCollator *collator, const uint16_t *text, int32_t length, uint8_t *key,
    int32_t capacity) {
  return ucol_getSortKey((const UCollator *)collator, text, length, key, capacity);
}

int32_t CICUNormalize(
    CICUForm form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = NULL;
  switch (form) {
    case CICUFormNFC: normalizer = unorm2_getNFCInstance(&status); break;
    case CICUFormNFD: normalizer = unorm2_getNFDInstance(&status); break;
    case CICUFormNFKCCasefold: normalizer = unorm2_getNFKCCasefoldInstance(&status); break;
  }
  if (U_FAILURE(status) || normalizer == NULL) return -1;
  int32_t count = unorm2_normalize(normalizer, text, length, result, capacity, &status);
  return U_SUCCESS(status) && count <= capacity ? count : -1;
}
