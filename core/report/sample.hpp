// Reports that only show what one looks like, and are not to be handed in: their file says "sample": true.
#pragma once

#include "core/report/report.hpp"

namespace gongkai {

/// The mark stands among the fields that are kept and written back as they are (Report::unknown), so that whatever is done with the
/// report, and whichever version does it, cannot lose it.
bool is_sample(const Report& report);
void mark_as_sample(Report& report);

}  // namespace gongkai
