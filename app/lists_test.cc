// What the commands print of a list, and of an installation.

#include "app/lists.h"

#include <filesystem>
#include <fstream>

#include "app/command.h"
#include "product/ties/network.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Lists : public World {
 protected:
  ~Lists() override { std::filesystem::remove(path); }
  std::string written(void (*print)(const ListQuestion&), const ListQuestion& question) {
    testing::internal::CaptureStdout();
    print(question);
    return testing::internal::GetCapturedStdout();
  }
  ListQuestion of_file(const std::string& lines) {
    std::ofstream(path) << lines;
    ListQuestion question;
    question.file = path;
    return question;
  }
  const std::string path = "/tmp/kith-list-" + std::to_string(getpid()) + ".txt";
};

TEST_P(Lists, TiesHaveTheirStateAtTheTimeAskedForAndAScore) {
  ListQuestion question = of_file("# a comment\nada bo 1000\nbo ada 2000\nada cy 3000\nbo ada 99000000\nada ada 5\n");
  EXPECT_EQ(written(print_ties, question).find("ada\tbo\tasleep\t1\t2\t1000\t99000000\t"),
            std::string("a\tb\tstate\tfrom_a\tfrom_b\tlast_a\tlast_b\tscore\n").size());
  question.at = at_unix(4000);
  question.with_one_sided = true;
  const std::string early = written(print_ties, question);
  EXPECT_NE(early.find("ada\tbo\tnew\t1\t1\t1000\t2000\t"), std::string::npos) << early;
  EXPECT_NE(early.find("ada\tcy\tone-sided\t1\t0\t3000\t0\t"), std::string::npos) << early;
}

TEST_P(Lists, PathsGoThroughTiesOnly) {
  ListQuestion question = of_file("a b 1000\nb a 1001\nb c 1002\nc b 1003\na d 1004\nd c 1005\n");
  question.from = "a", question.to = "c";
  const std::string paths = written(print_paths, question);
  EXPECT_NE(paths.find("\tb\t-\n"), std::string::npos) << paths;
  EXPECT_EQ(paths.find("\td\t"), std::string::npos) << "d answered nobody";
  question.to = "nobody";
  EXPECT_THROW(print_paths(question), CommandError);
}

TEST_P(Lists, AnInstallationIsAskedByTheWishesOfItsMembers) {
  const Member ada = add_member("ada"), bo = add_member("bo"), cy = add_member("cy");
  tie(ada, bo);
  tie(bo, cy);
  ListQuestion question;
  question.database = &*database;
  question.from = "ada", question.to = "cy";
  EXPECT_NE(written(print_paths, question).find("\tbo\t-\n"), std::string::npos);
  EXPECT_NE(written(print_suggestions, question).find("ada\t1\tcy\t"), std::string::npos);
  act([&](Act& a) { return ties::let_be_between(a, bo.id, false), true; });
  EXPECT_EQ(written(print_paths, question).find("\tbo\t-\n"), std::string::npos);
  act([&](Act& a) { return ties::block(a, cy.id, ada.id); });
  EXPECT_EQ(written(print_suggestions, question).find("ada\t1\tcy\t"), std::string::npos);
  EXPECT_NE(written(print_stats, question).find("ties\t2\n"), std::string::npos);
}

TEST_P(Lists, AnEmptyListIsNoMistake) {
  const ListQuestion question = of_file("");
  EXPECT_EQ(written(print_suggestions, question), "member\trank\tsuggestion\tscore\n");
  EXPECT_NE(written(print_stats, question).find("people\t0\n"), std::string::npos);
  EXPECT_NE(written(print_evaluation, question).find("begin\tkith\t0.5000"), std::string::npos);
}

ON_BOTH_ENGINES(Lists);

}  // namespace
}  // namespace kith::test
