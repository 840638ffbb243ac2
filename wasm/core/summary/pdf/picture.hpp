#pragma once

#include <vector>

namespace wijzer::pdf {

/// A square picture in black and white, such as a code to scan.
struct Picture {
  /// What is black, to the right of a place on a line.
  struct Run {
    int left = 0;
    int top = 0;
    int width = 0;
  };

  /// Of an edge, in the lengths of the runs; 0 for no picture.
  int size = 0;
  std::vector<Run> runs = {};
};

}  // namespace wijzer::pdf
