#pragma once
// What one person needs, found in what others say of themselves: by the words themselves, by what the words mean, and
// by the work they belong to.
//
// A person is a list of sayings (an offer, a line of their work). A saying is read in pieces, each with its words and
// its direction (meaning.h). How near a person is to a need rests on four parts, each from 0 to 1:
//   words        BM25 over all they say, as the share it explains of what the need's words weigh
//   same_words   the cosine of the need's stems with the best piece's, and a little of the next two
//   same_sense   the same with directions
//   whole        the nearness of all they say together
// A saying that claims many things that have nothing to do with each other is worth as much less.

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/meaning.h"
#include "language/reference.h"

namespace kith::language {

struct Saying {
  std::string_view text;
  float weight = 1;  // an offer says more than a line beside it
};

struct Parts {
  float words = 0, same_words = 0, same_sense = 0, whole = 0;
};
// From 0 to 1: how likely it is that this is what was meant.
float relevance(const Parts& parts);
constexpr float kRelevant = 0.5f;  // below it, nothing is shown

// A need as it was read; holds no view into the text.
struct Need {
  std::vector<std::string> stems;  // each once
  Meaning meaning;
  std::vector<std::uint32_t> occupations;  // that it is nearest to, best first
  std::vector<std::uint32_t> numbers;      // of its stems in the collection that keeps it; else empty
};

struct Found {
  std::uint32_t person = 0;
  std::uint32_t saying = 0;           // the one that is nearest: its place in what put() was given
  std::uint32_t begin = 0, size = 0;  // its nearest piece, in bytes of its text
  std::uint32_t work = 0;             // the occupation that piece is nearest to; 0 where none is known
  Parts parts;
  float relevance = 0;
};

// Not safe to change while it is read; any number may read.
class Collection {
 public:
  explicit Collection(const Reference& reference);

  // Replaces what is known of a person; a person is any number the caller chooses.
  void put(std::uint32_t person, const std::vector<Saying>& sayings);
  void remove(std::uint32_t person);

  Need read(std::string_view text) const;  // does not depend on who is here
  // The nearest first, at most `count`, those alone that `may` lets through. Equal ones come by their number.
  using May = std::function<bool(std::uint32_t person)>;
  // How many are looked at: from afar (a list of the rarest word, or the nearest work, is read whole), and of the best
  // of them closely; each by words and as many again by sense.
  struct Effort {
    std::size_t from_afar = 20'000, closely = 120;
  };
  std::vector<Found> nearest(const Need& need, std::size_t count, const May& may, Effort effort) const;
  std::vector<Found> nearest(const Need& need, std::size_t count, const May& may = {}) const {
    return nearest(need, count, may, Effort());
  }
  // How near a need is to people whom it is not about, as a relevance: of one person each from up to 48 kinds of work,
  // the mean of the eight nearest. What fits stands out from that, however many of its kind there are.
  float background(const Need& need) const;
  // One person, whether near or not; nothing is found of somebody unknown.
  Found look_at(const Need& need, std::uint32_t person) const;
  // A need that is asked for again and again: its words are looked up once and for all.
  void keep(Need& need);
  // How near what was found of somebody is to the nearest that another says of themselves; from 0 to 1.
  float likeness(const Found& found, std::uint32_t other) const;

 private:
  struct Piece {
    Meaning meaning;
    std::vector<std::uint32_t> stems;  // ascending, each once
    float weight = 1;
    bool has_meaning = false;  // kept, for it is asked of every piece that is looked at
    std::uint32_t saying = 0, begin = 0, size = 0;
    std::uint32_t work = 0;  // the occupation it is nearest to
  };
  struct Person {
    std::uint32_t number = 0;
    float length = 0;                                    // in words; 0 for who is gone
    std::vector<std::pair<std::uint32_t, float>> stems;  // ascending, with how often
    std::vector<Piece> pieces;
    Meaning whole;
  };
  struct Stem {
    float known_in = 0;                 // texts of the reference, on the scale of the prior
    float log_having = 0;               // of how many have it, there and here
    std::vector<std::uint32_t> people;  // slots, ascending
    void count();
  };
  // A need's stems in this collection, and the most that can be had.
  struct Asked {
    std::vector<std::uint32_t> stems;
    std::vector<float> weights;
    float sum = 0, length = 0;  // of the weights; as a vector
  };
  std::uint32_t stem_number(const std::string& stem);
  Asked asked(const Need& need) const;
  // Inverse document frequency over the reference and the community together: this, less a stem's log_having.
  float log_all() const;
  float norm(float length) const;
  Found score(const Need& need, const Asked& asked, std::uint32_t slot) const;
  std::vector<std::uint32_t> nearest_occupations(const Meaning& meaning, std::size_t count) const;
  void find_first_at(std::uint32_t occupation);
  void tidy_up();

  const Reference& reference_;
  std::vector<Person> people_;  // by slot
  std::vector<float> lengths_;  // by slot: of Person, side by side
  std::unordered_map<std::uint32_t, std::uint32_t> slot_of_;
  std::unordered_map<std::string, std::uint32_t> stem_of_;
  std::vector<Stem> stems_;
  // By occupation: the pieces that are nearest to it, side by side, for they are read one after another.
  struct Pointer {
    Meaning meaning;
    std::uint32_t slot = 0;
    float weight = 1;
  };
  std::vector<std::vector<Pointer>> of_occupation_;
  std::vector<std::uint32_t> first_at_;  // by occupation: the lowest number of who is at it; kNobody when none is
  double words_ = 0;                     // in all, for the mean length
  std::size_t gone_ = 0;
};

}  // namespace kith::language
