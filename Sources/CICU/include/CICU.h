// What LaoText needs of ICU, without a header of ICU's: Foundation brings an ICU of its own, and
// Swift refuses a program that sees both. Each function says which one of ICU it is.
#ifndef GWEB_CICU_H
#define GWEB_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct CICUWordIterator CICUWordIterator;
typedef struct CICUCollator CICUCollator;

/// The forms of normalisation that can be asked for.
typedef enum __attribute__((enum_extensibility(closed))) : int {
  CICUFormNFC,
  CICUFormNFD,
  /// toNFKC_Casefold.
  CICUFormNFKCCasefold,
} CICUForm;

/// ubrk_open for words; none where ICU has no data for the locale.
CICUWordIterator *CICUWordIteratorOpen(const char *locale);
/// ubrk_close.
void CICUWordIteratorClose(CICUWordIterator *iterator);
/// ubrk_setText, of UTF-16 that stays where it is while it is iterated; whether that went well.
bool CICUWordIteratorSetText(CICUWordIterator *iterator, const uint16_t *text, int32_t length);
/// ubrk_next: an offset in the text; -1 at its end.
int32_t CICUWordIteratorNext(CICUWordIterator *iterator);

/// udata_open of the dictionary that the word iterator reads for Lao. Calls the function with its
/// bytes, which go away afterwards; false where there is none of version 1 of the format `Dict`.
bool CICUReadLaoDictionary(void *context, void (*body)(void *context, const void *bytes));

/// ucol_open; none where ICU has no data for the locale.
CICUCollator *CICUCollatorOpen(const char *locale);
/// ucol_close.
void CICUCollatorClose(CICUCollator *collator);
/// ucol_getSortKey: the bytes that the key has, whatever room there is for it.
int32_t CICUCollatorSortKey(
    const CICUCollator *collator, const uint16_t *text, int32_t length, uint8_t *key,
    int32_t capacity);

/// unorm2_normalize: the UTF-16 units of the result; -1 where it does not fit or ICU has no data.
int32_t CICUNormalize(
    CICUForm form, const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);

#endif
