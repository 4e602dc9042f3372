// Reads a school's own data: `organisation` in a pack and the --school file have
// the same keys.
#ifndef CLAUSEWISE_PACK_SCHOOL_READER_H_
#define CLAUSEWISE_PACK_SCHOOL_READER_H_

#include <string>

#include "clausewise/policy.h"
#include "json/json_value.h"
#include "json/object_reader.h"

namespace clausewise {

[[nodiscard]] SchoolData read_school(const Source& source, const JsonValue& value,
                                     std::string pointer);

}  // namespace clausewise

#endif  // CLAUSEWISE_PACK_SCHOOL_READER_H_
