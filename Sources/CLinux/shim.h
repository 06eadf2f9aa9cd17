// System calls of Linux that Swift's Glibc module does not show: it is compiled without
// _GNU_SOURCE, and variadic functions can't be called from Swift at all.
#ifndef GWEB_CLINUX_H
#define GWEB_CLINUX_H

// Only headers that Glibc's module does not have: what two modules declare (`struct stat` of
// fcntl.h) Swift takes for the one or the other's by chance of order, and then does not compile.
#include <linux/openat2.h>
#include <sys/syscall.h>

extern long syscall(long number, ...);
extern int mallopt(int parameter, int value);

static const int CLinuxPathOnly = 010000000;  // O_PATH
static const unsigned int CLinuxExchange = 2;  // RENAME_EXCHANGE

/// Opens a path beneath a folder for reading; no part of it may be a symbolic link, a magic link
/// or `..` out of the folder. -1 and errno (ENOSYS before Linux 5.6).
static inline int CLinuxOpenBeneath(int folder, const char *path, int flags) {
  struct open_how how = {
    .flags = (unsigned long long)(unsigned int)flags,
    .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

/// renameat2(2).
static inline int CLinuxRename(
    int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags) {
  return (int)syscall(SYS_renameat2, oldFolder, oldPath, newFolder, newPath, flags);
}

/// syncfs(2): writes out the file system that holds the descriptor.
static inline int CLinuxSyncFileSystem(int descriptor) {
  return (int)syscall(SYS_syncfs, descriptor);
}

#endif
