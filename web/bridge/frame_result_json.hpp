// A frame's wishes as JSON, in the form that web/platform.ts describes.
#pragma once

#include "core/file/json.hpp"
#include "ui/platform.hpp"

namespace gongkai::web {

Json to_json(const ui::FieldView& field);

/// The content of a file to be saved is not in it: it may be any bytes, and is handed over on its own.
Json to_json(const ui::Request& request);

}  // namespace gongkai::web
