#pragma once
// What an operator watches, in Prometheus' text format at /metrics.

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

#include <array>
#include <functional>
#include <string>

namespace kith {

// Safe to use from any thread.
class Metrics {
 public:
  Metrics();
  void count_request(int status, double seconds);
  // Read when somebody asks for the metrics.
  void watch(const std::string& name, const std::string& help, std::function<double()> read);
  std::string text();

 private:
  prometheus::Registry registry_;
  std::array<prometheus::Counter*, 6> requests_{};  // by the hundred of the status
  prometheus::Histogram& seconds_;
  struct Watched {
    prometheus::Gauge* gauge;
    std::function<double()> read;
  };
  std::vector<Watched> watched_;
};

}  // namespace kith
