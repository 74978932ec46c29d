#include "graph/prediction.h"

// The mean of what three public message networks teach: students (SNAP CollegeMsg), a workplace's mail (KONECT
// dnc-temporalGraph), questions and answers among mathematicians (SNAP sx-mathoverflow), each from the first 70 % of
// its lines. `kith graph prior FILE…` prints it; in the order of Moment::names_of_pairs() and names_of_candidates().

namespace kith::graph {

const Weights& prior_of_again() {
  static const Weights weights{
      0.133, 0.039, -0.076, 0.010, 0.033,  0.037,  0.027,  0.020,  0.011,  -0.016, -0.003, -0.044, 0.007,  0.022,
      0.027, 0.060, -0.007, 0.018, -0.010, -0.065, -0.015, 0.198,  0.024,  0.021,  0.095,  0.213,  0.139,  0.459,
      0.051, 0.052, 0.092,  0.044, 0.063,  0.026,  0.013,  -0.016, 0.061,  0.058,  0.120,  0.090,  0.077,  0.051,
      0.037, 0.056, 0.023,  0.018, 0.059,  0.022,  0.152,  0.087,  0.031,  0.021,  0.071,  0.096,  0.018,  0.032,
      0.084, 0.078, 0.013,  0.015, -0.019, -0.099, -0.004, 0.001,  -0.217, -0.189, 0.051,  -0.026, -0.240, -0.028,
      0.239, 0.099, 0.016,  0.041, 0.037,  -0.023, -0.066, 0.019,  -4.262};
  return weights;
}

const Weights& prior_of_beginning() {
  static const Weights weights{-0.183, -0.035, 0.452,  0.104,  0.210, 0.142,  0.117, -0.056, 0.054,  0.030,  -0.010,
                               0.013,  0.115,  0.100,  -0.029, 0.032, 0.031,  0.019, 0.045,  -0.053, -0.076, 0.168,
                               0.176,  0.053,  -0.125, 0.115,  0.311, -0.039, 0.049, 0.012,  0.082,  0.097,  0.138,
                               0.018,  -0.036, -0.039, 0.114,  0.109, 0.086,  0.027, 0.143,  -0.173, 0.122,  0.008,
                               0.028,  0.041,  0.057,  0.166,  0.139, -0.058, 0.038, -7.231};
  return weights;
}

}  // namespace kith::graph
