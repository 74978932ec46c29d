#pragma once
// One connection to the database. Used by one thread at a time; whoever holds it may read, and inside
// Database::write also change. Failures are exceptions (SqlError): no caller can repair a broken disk, so they end
// the request and are caught once, at its edge.

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/id.h"
#include "platform/sql/query.h"

namespace kith::sql {

// kBusy and kGone may work when tried again; kUnique says that a row with that key exists already.
enum class SqlFault { kFailed, kUnique, kBusy, kGone, kFull };

class SqlError : public std::runtime_error {
 public:
  SqlError(SqlFault why, const std::string& what) : std::runtime_error(what), fault(why) {}
  const SqlFault fault;
};

// Bytes that are no text, for a column of their own (BLOB, BYTEA). Read back as text().
struct Blob {
  std::string_view bytes;
};

// A value on its way into a query. Text is borrowed for the length of the call.
struct Param {
  enum class Kind { kNull, kInteger, kText, kBlob } kind = Kind::kNull;
  std::int64_t integer = 0;
  std::string_view text;

  Param() = default;
  Param(std::nullopt_t) {}                                       // NOLINT
  Param(std::int64_t v) : kind(Kind::kInteger), integer(v) {}    // NOLINT
  Param(int v) : Param(static_cast<std::int64_t>(v)) {}          // NOLINT
  Param(bool v) : Param(static_cast<std::int64_t>(v)) {}         // NOLINT
  Param(std::size_t v) : Param(static_cast<std::int64_t>(v)) {}  // NOLINT
  Param(std::string_view v) : kind(Kind::kText), text(v) {}      // NOLINT
  Param(const std::string& v) : Param(std::string_view(v)) {}    // NOLINT
  Param(const char* v) : Param(std::string_view(v)) {}           // NOLINT
  Param(Blob v) : kind(Kind::kBlob), text(v.bytes) {}            // NOLINT
  Param(Instant v) {
    if (v) kind = Kind::kInteger, integer = v.us;
  }  // NOLINT: no time is NULL
  template <class Tag>
  Param(Id<Tag> v) {
    if (v) kind = Kind::kInteger, integer = v.value;
  }  // NOLINT: no id is NULL
  template <class T>
  Param(const std::optional<T>& v) {
    if (v) *this = Param(*v);
  }  // NOLINT
};

// The rows a query gave, copied out of the database.
class Rows {
  struct Cell {
    Param::Kind kind = Param::Kind::kNull;
    std::int64_t value = 0;  // the integer, or where the text begins in arena_
    std::size_t size = 0;
  };

 public:
  std::size_t size() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
  bool empty() const { return cells_.empty(); }

  class Row {
   public:
    Row(const Rows& rows, std::size_t index) : rows_(&rows), first_(index * rows.columns_) {}
    bool is_null(std::size_t column) const { return cell(column).kind == Param::Kind::kNull; }
    std::int64_t integer(std::size_t column) const;
    std::string_view text(std::size_t column) const;

    // get<T>: std::int64_t, bool, std::string, Instant, any Id, or std::optional of one of them. NULL is the empty
    // value of each.
    template <class T>
    T get(std::size_t column) const {
      if constexpr (requires { typename T::value_type; } && !std::is_same_v<T, std::string>) {
        return is_null(column) ? T{} : T{get<typename T::value_type>(column)};
      } else if constexpr (std::is_same_v<T, std::string>) {
        return std::string(text(column));
      } else if constexpr (std::is_same_v<T, bool>) {
        return integer(column) != 0;
      } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(integer(column));
      } else {
        return T{integer(column)};
      }
    }

   private:
    friend class Rows;
    const Cell& cell(std::size_t column) const { return rows_->cells_[first_ + column]; }
    const Rows* rows_;
    std::size_t first_;
  };

  // Reads the columns of a row one after the other, in the order of the query.
  class Reader {
   public:
    explicit Reader(const Row& row, std::size_t from = 0) : row_(row), column_(from) {}
    template <class T>
    T next() {
      return row_.template get<T>(column_++);
    }
    template <class T>
    Reader& operator>>(T& value) {
      value = next<T>();
      return *this;
    }

   private:
    Row row_;
    std::size_t column_;
  };

  Row operator[](std::size_t index) const { return Row(*this, index); }
  Row front() const { return Row(*this, 0); }

  class Iterator {
   public:
    Iterator(const Rows& rows, std::size_t index) : rows_(&rows), index_(index) {}
    Row operator*() const { return Row(*rows_, index_); }
    Iterator& operator++() { return ++index_, *this; }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const Rows* rows_;
    std::size_t index_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  // For the engines, while they fill it.
  void start(std::size_t columns, std::size_t expected_cells = 0, std::size_t expected_bytes = 0) {
    columns_ = columns;
    cells_.reserve(expected_cells);
    arena_.reserve(expected_bytes);
  }
  std::size_t cells() const { return cells_.size(); }
  std::size_t bytes() const { return arena_.size(); }
  void add_null() { cells_.push_back({}); }
  void add_integer(std::int64_t value) { cells_.push_back({Param::Kind::kInteger, value, 0}); }
  void add_text(std::string_view value) {
    cells_.push_back({Param::Kind::kText, static_cast<std::int64_t>(arena_.size()), value.size()});
    arena_.append(value);
  }
  void set_changed(std::int64_t count) { changed_ = count; }
  std::int64_t changed() const { return changed_; }

 private:
  std::size_t columns_ = 0;
  std::int64_t changed_ = 0;
  std::vector<Cell> cells_;
  std::string arena_;
};

class Session {
 public:
  virtual ~Session() = default;

  // Rows of a query.
  template <class... P>
  Rows query(const Query& query, const P&... params) {
    const Param list[] = {Param(params)..., Param()};
    ++count_;
    return execute(query, {list, sizeof...(P)});
  }
  // Runs a statement; how many rows it changed.
  template <class... P>
  std::int64_t run(const Query& statement, const P&... params) {
    return query(statement, params...).changed();
  }
  // The rows of a query, each through `read(Rows::Reader&)`.
  template <class T, class... P>
  std::vector<T> list(T (*read)(Rows::Reader&), const Query& q, const P&... params) {
    const Rows rows = query(q, params...);
    std::vector<T> all;
    all.reserve(rows.size());
    for (const auto row : rows) {
      Rows::Reader reader(row);
      all.push_back(read(reader));
    }
    return all;
  }
  // The first row of a query through `read`, or nothing.
  template <class T, class... P>
  std::optional<T> find(T (*read)(Rows::Reader&), const Query& q, const P&... params) {
    const Rows rows = query(q, params...);
    if (rows.empty()) return std::nullopt;
    Rows::Reader reader(rows.front());
    return read(reader);
  }

  // Statements without parameters, as migrations and savepoints need them.
  virtual void script(const std::string& sql) = 0;
  virtual bool is_postgres() const = 0;

  // How many queries this session has run; tests count a page's with it.
  std::int64_t count() const { return count_; }

 protected:
  virtual Rows execute(const Query& query, std::span<const Param> params) = 0;

 private:
  std::int64_t count_ = 0;
};

}  // namespace kith::sql
