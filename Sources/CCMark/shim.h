#ifndef GWEB_CCMARK_SHIM_H
#define GWEB_CCMARK_SHIM_H
#include <cmark.h>
#endif
