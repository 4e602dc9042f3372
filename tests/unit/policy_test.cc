#include "clausewise/policy.h"

#include <catch2/catch.hpp>

#include "support/policy_builder.h"

using namespace clausewise;

TEST_CASE("a condition without values holds everywhere, otherwise every kind of value must fit") {
  Condition when;
  Context context;
  CHECK(when.holds(context));
  when.roles.insert(Role::kEmployee);
  when.sites.insert(Site::kX);
  when.sites.insert(Site::kTiktok);
  CHECK(when.holds(context));
  context.site = Site::kFacebook;
  CHECK_FALSE(when.holds(context));
  context.site = Site::kTiktok;
  context.role = Role::kAdministration;
  CHECK_FALSE(when.holds(context));
}

TEST_CASE("one of the wanted attachments is enough, none is not") {
  Condition when;
  when.attachments.insert(Attachment::kImage);
  when.attachments.insert(Attachment::kVideo);
  Context context;
  CHECK_FALSE(when.holds(context));
  context.attachments.insert(Attachment::kVideo);
  CHECK(when.holds(context));
}

TEST_CASE("a person sees a clause in the policy's own numbering") {
  testing::PolicyBuilder builder;
  const Policy& policy = builder.policy();
  CHECK(clause_label(policy, *policy.find_clause("professional.7.3")) ==
        "Policy 1 · Professional Use 7(3)");
  CHECK(clause_label(policy, *policy.find_clause("personal.1")) == "Policy 1 · Personal Use 1");
}
