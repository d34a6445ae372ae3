# klantcontact: klantcontacten of Dutch municipalities, kept right by PostgreSQL
#
# make, make install, make installcheck   the PGXS habits
# make demo, make test                    the two commands of the README
# make help                               the rest

# Where the tree is: . or, as in 'make -f ../klantcontact/Makefile', elsewhere.
# Every path to a file of the tree begins with it; what is made comes here.
tree := $(patsubst %/,%,$(dir $(firstword $(MAKEFILE_LIST))))

EXTENSION = klantcontact
EXTVERSION := $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" $(tree)/klantcontact.control)
MODULE_big = klantcontact
PGFILEDESC = "klantcontact - klantcontacten of Dutch municipalities"

OBJS := $(patsubst $(tree)/%.c,%.o,$(sort $(wildcard $(tree)/src/*.c $(tree)/src/*/*.c)))

# The install script is its modules, in this order.
INSTALL_MODULES = \
	extension/install/start.sql \
	extension/install/types.sql \
	extension/install/objectidentificator.sql \
	extension/install/types_uuid7.sql \
	extension/install/triggers.sql \
	extension/install/rights.sql \
	extension/install/functions.sql \
	extension/install/followup.sql \
	extension/install/retention.sql

# What the lines @type and @enum in them are written out by.
TEMPLATES = extension/install/type.sql.in extension/install/enum.sql.in

# The statements that make a register, in this order.
REGISTER_MODULES = \
	extension/register/tables.sql \
	extension/register/keys.sql \
	extension/register/rows.sql \
	extension/register/views.sql \
	extension/register/comments.sql \
	extension/register/guards.sql \
	extension/register/policies.sql

# What a version adds to the extension; its update script has these too.
INSTALL_0_2_0 = \
	extension/install/upgrade.sql \
	extension/install/taken_0_2_0.sql

# Versions that were released, in their order: what they were does not change.
RELEASED = 0.1.0
DATA = $(foreach version,$(RELEASED),extension/released/$(version)/$(EXTENSION)--$(version).sql)
DATA_built = extension/$(EXTENSION)--$(EXTVERSION).sql extension/$(EXTENSION)--0.1.0--0.2.0.sql

REGRESS := $(patsubst $(tree)/sql/%.sql,%,$(sort $(wildcard $(tree)/sql/*.sql)))
REGRESS_OPTS = --load-extension=$(EXTENSION)
ISOLATION := $(patsubst $(tree)/tests/isolation/specs/%.spec,%,\
	$(sort $(wildcard $(tree)/tests/isolation/specs/*.spec)))
ISOLATION_OPTS = --load-extension=$(EXTENSION) --inputdir=$(tree)/tests/isolation
PROVE_TESTS := $(patsubst $(tree)/%,%,$(sort $(wildcard $(tree)/tests/tap/*.pl)))
override PROVE_FLAGS += -I tests/tap
TAP_TESTS := $(if $(PROVE_TESTS),1)
EXTRA_CLEAN = src/register/register_sql.h

# No bitcode: nothing here gains from inlining by JIT, and it needs a clang
# of the server's own version.
override with_llvm = no

PG_CONFIG ?= pg_config
PG_CPPFLAGS = -I$(tree)/src -Isrc -isystem $(shell $(PG_CONFIG) --includedir-server) \
	-DKLANTCONTACT_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -Wall -Wextra

PGXS := $(wildcard $(shell $(PG_CONFIG) --pgxs 2>/dev/null))
ifneq ($(PGXS),)
include $(PGXS)
# A test that is called .._pgN is for that major and later ones.
REGRESS := $(shell for test in $(REGRESS); do \
	case $$test in (*_pg*) [ $(MAJORVERSION) -ge "$${test##*_pg}" ] || continue ;; esac; \
	echo $$test; done)

ifneq ($(tree),.)
$(shell mkdir -p extension $(sort $(dir $(OBJS))))
endif

# The documentation, as it stands in the tree, in a folder of its own.
manual = $(DESTDIR)$(docdir)/extension/$(EXTENSION)
MANUAL := $(sort $(wildcard $(addprefix $(tree)/,README.md LEESMIJ.md CHANGELOG.md LICENSE \
	docs/*.md docs/*.sql docs/*.svg docs/*/*.svg docs/clients/* docs/*/*.md docs/*/*.json docs/*/*.sql docs/*/*/*.json)))

install: install-manual
uninstall: uninstall-manual

install-manual:
	$(foreach file,$(MANUAL),$(INSTALL_DATA) -D $(file) \
		'$(manual)/$(patsubst $(tree)/%,%,$(file))' &&) true

uninstall-manual:
	rm -rf '$(manual)'

# TAP starts servers, which refuse root.
installcheck: installcheck-needs

installcheck-needs:
	@test -z '$(TAP_TESTS)' || { test "$$(id -u)" != 0 && $(PERL) -MIPC::Run -e 1; } 2>/dev/null || { \
		echo "installcheck needs a user who is not root and Perl's IPC::Run (libipc-run-perl);" \
			"make installcheck TAP_TESTS= does without both"; exit 1; }

.PHONY: install-manual uninstall-manual installcheck-needs
else
# make demo and make test install what is missing; these need it.
all install installcheck clean:
	@echo "$(PG_CONFIG) leads to no PostgreSQL with server headers: install" \
		"postgresql-server-dev-15, give PG_CONFIG, or try make demo"; exit 1
endif

extension/$(EXTENSION)--$(EXTVERSION).sql: $(INSTALL_MODULES) $(INSTALL_0_2_0)
extension/$(EXTENSION)--0.1.0--0.2.0.sql: extension/upgrade/$(EXTENSION)--0.1.0--0.2.0.sql $(INSTALL_0_2_0)

$(DATA_built): $(TEMPLATES) extension/install/expand.awk extension/repeat.awk extension/install/variants.awk \
		klantcontact.control
	awk -v templates=$(tree)/extension/install -f $(filter %/expand.awk,$^) $(filter %.sql,$^) | \
		awk -f $(filter %/repeat.awk,$^) | awk -f $(filter %/variants.awk,$^) > $@

# The register of this version, those of versions that were released, and the steps between.
register_now = awk -f $(tree)/extension/repeat.awk $(addprefix $(tree)/,$(REGISTER_MODULES))
src/register/register_sql.h: $(REGISTER_MODULES) extension/repeat.awk extension/register/to_header.awk \
		$(wildcard $(tree)/extension/released/*/register.sql $(tree)/extension/upgrade/register--*.sql) \
		extension/upgrade/step.awk
	{ $(register_now) | awk -v array=register_statements -f $(filter %/to_header.awk,$^) && \
	awk -v array=register_0_1_0 -f $(filter %/to_header.awk,$^) $(tree)/extension/released/0.1.0/register.sql && \
	$(register_now) | awk -v array=step_0_1_0 -f $(filter %/step.awk,$^) \
		$(tree)/extension/released/0.1.0/register.sql - $(tree)/extension/upgrade/register--0.1.0--0.2.0.sql ; \
	} > $@ || { rm -f $@; false; }

src/register/ddl.o: src/register/register_sql.h

# Every object is made anew when a header changes.
$(OBJS): $(wildcard $(tree)/src/*.h $(tree)/src/*/*.h)

.PHONY: deb dist demo demo-fresh demo-stop test test-long test-all bench docs docs-generated format check-format help

deb:
	@$(tree)/tests/scripts/deb.sh

dist:
	@$(tree)/tests/scripts/dist.sh

# A port only when it is asked for here: other programs' users have PORT in their environment.
demo:
	@PORT='$(if $(filter command,$(origin PORT)),$(PORT))' $(tree)/tests/scripts/demo.sh

demo-fresh:
	@$(tree)/tests/scripts/demo.sh fresh

demo-stop:
	@$(tree)/tests/scripts/demo.sh stop

test:
	@SUITES='$(SUITES)' TESTS='$(TESTS)' $(tree)/tests/scripts/test.sh

# The long tests take so long as is asked: SECONDS is a variable of bash itself.
test-long:
	@PARTS='$(PARTS)' ROUNDS='$(ROUNDS)' ROWS='$(ROWS)' STEPS='$(STEPS)' QUERIES='$(QUERIES)' \
		FUZZ_SECONDS='$(SECONDS)' $(tree)/tests/scripts/test_long.sh

test-all:
	@TESTS='$(TESTS)' $(tree)/tests/scripts/test_all.sh $(DEBIAN)

bench:
	@$(tree)/bench/bench.sh

docs:
	@$(tree)/tests/scripts/site.sh

docs-generated:
	@$(tree)/tests/scripts/check_generated.sh --write

format:
	@$(tree)/tests/scripts/format.sh

check-format:
	@$(tree)/tests/scripts/check_format.sh

help:
	@cat $(tree)/tests/scripts/help.txt
