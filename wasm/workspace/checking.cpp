#include "workspace/checking.hpp"

namespace wijzer::workspace {

Checking::Checking(const Document& document, const check::CheckTask& task)
    : revision_(document.revision()),
      files_(std::make_unique<const std::vector<SourceFile>>(document.files().begin(),
                                                             document.files().end())),
      run_(std::make_unique<PeriodsRun>(*files_, task)) {}

Checked check_document(const Document& document, const check::CheckTask& task) {
  Checking checking(document, task);
  while (!checking.done()) checking.step();
  return checking.result();
}

}  // namespace wijzer::workspace
