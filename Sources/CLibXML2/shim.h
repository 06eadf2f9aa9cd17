#ifndef GWEB_CLIBXML2_SHIM_H
#define GWEB_CLIBXML2_SHIM_H
// Debian's libxml2 shows ICU's headers, of which Foundation has others of its own: a file that
// imports both modules would see two of each type. Only members behind those that we use go.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#endif
