#pragma once
// How well pitches are told from honest messages, and the program that learns the weights for it.

#include <filesystem>

namespace kith::bench {

// Prints the table of the texts that the weights were not learned from. `outside` holds further texts with their labels
// (outreach_a.jsonl, SMSSpamCollection.tsv.gz) that are not the project's to keep; it may be missing.
void pitches(const std::filesystem::path& texts, const std::filesystem::path& outside);

// Learns the weights from the training texts and writes them; prints how well each source is told when it is left out.
void fit_pitches(const std::filesystem::path& texts, const std::filesystem::path& model);

}  // namespace kith::bench
