// SHA-256 of libcrypto without its ways to fail: the only one is that there is no memory, and then
// the process ends, as it does where Swift gets none.
#ifndef GWEB_CCRYPTO_SHIM_H
#define GWEB_CCRYPTO_SHIM_H
#include <openssl/evp.h>
#include <stdlib.h>

typedef EVP_MD_CTX *CCryptoHash;

static inline CCryptoHash _Nonnull CCryptoBegin(void) {
  EVP_MD_CTX *hash = EVP_MD_CTX_new();
  if (hash == NULL || EVP_DigestInit_ex(hash, EVP_sha256(), NULL) != 1) abort();
  return hash;
}

static inline void CCryptoUpdate(CCryptoHash _Nonnull hash, const void *_Nullable bytes, size_t count) {
  if (EVP_DigestUpdate(hash, bytes, count) != 1) abort();
}

/// Writes 32 bytes; the hash is spent, and still to be freed.
static inline void CCryptoFinish(CCryptoHash _Nonnull hash, unsigned char *_Nonnull digest) {
  if (EVP_DigestFinal_ex(hash, digest, NULL) != 1) abort();
}

static inline void CCryptoFree(CCryptoHash _Nonnull hash) { EVP_MD_CTX_free(hash); }

/// The digest of some bytes in one go: 32 bytes.
static inline void CCryptoDigest(
    const void *_Nullable bytes, size_t count, unsigned char *_Nonnull digest) {
  if (EVP_Digest(bytes, count, digest, NULL, EVP_sha256(), NULL) != 1) abort();
}

#endif
