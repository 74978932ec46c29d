#include "app/metrics.h"

#include <prometheus/text_serializer.h>

namespace kith {

Metrics::Metrics()
    : seconds_(
          prometheus::BuildHistogram()
              .Name("kith_request_seconds")
              .Help("From the whole request read to its answer made")
              .Register(registry_)
              .Add({}, prometheus::Histogram::BucketBoundaries{.0001, .0003, .001, .003, .01, .03, .1, .3, 1, 3})) {
  auto& requests = prometheus::BuildCounter()
                       .Name("kith_requests_total")
                       .Help("Requests answered, by the hundred of their status")
                       .Register(registry_);
  for (std::size_t hundred = 1; hundred < requests_.size(); ++hundred)
    requests_[hundred] = &requests.Add({{"status", std::to_string(hundred) + "xx"}});
}

void Metrics::count_request(int status, double seconds) {
  requests_.at(static_cast<std::size_t>(status / 100))->Increment();
  seconds_.Observe(seconds);
}

void Metrics::watch(const std::string& name, const std::string& help, std::function<double()> read) {
  watched_.push_back({&prometheus::BuildGauge().Name(name).Help(help).Register(registry_).Add({}), std::move(read)});
}

std::string Metrics::text() {
  for (const Watched& watched : watched_) watched.gauge->Set(watched.read());
  return prometheus::TextSerializer().Serialize(registry_.Collect());
}

}  // namespace kith
