# klantcontact: klantcontacten of Dutch municipalities, kept right by PostgreSQL
#
# make, make install, make installcheck   the PGXS habits
# make demo, make test                    the two commands of the README
# make help                               the rest

EXTENSION = klantcontact
EXTVERSION := $(shell sed -n "s/^default_version = '\(.*\)'/\1/p" klantcontact.control)
MODULE_big = klantcontact
PGFILEDESC = "klantcontact - klantcontacten of Dutch municipalities"

OBJS = $(patsubst %.c,%.o,$(sort $(wildcard src/*.c src/*/*.c)))

# The install script is its modules, in this order.
INSTALL_MODULES = \
	extension/install/start.sql \
	extension/install/types_bsn.sql \
	extension/install/types_rsin.sql \
	extension/install/types_kvknummer.sql \
	extension/install/types_vestigingsnummer.sql \
	extension/install/types_nummeraanduiding_id.sql \
	extension/install/types_taalcode.sql \
	extension/install/types_landcode.sql \
	extension/install/types_postcode.sql \
	extension/install/types_iban.sql \
	extension/install/types_onderwerp.sql \
	extension/install/types_onderwerp_text.sql \
	extension/install/types_objectidentificator.sql \
	extension/install/types_enums.sql \
	extension/install/types_uuid7.sql \
	extension/install/casts.sql \
	extension/install/triggers.sql \
	extension/install/rights.sql \
	extension/install/functions.sql \
	extension/install/followup.sql \
	extension/install/retention.sql

# The statements that make a register, in this order.
REGISTER_MODULES = \
	extension/register/tables.sql \
	extension/register/keys.sql \
	extension/register/rows.sql \
	extension/register/views.sql \
	extension/register/comments.sql \
	extension/register/guards.sql \
	extension/register/policies.sql

DATA_built = extension/$(EXTENSION)--$(EXTVERSION).sql

REGRESS := $(patsubst sql/%.sql,%,$(sort $(wildcard sql/*.sql)))
REGRESS_OPTS = --load-extension=$(EXTENSION)
ISOLATION := $(patsubst tests/isolation/specs/%.spec,%,$(sort $(wildcard tests/isolation/specs/*.spec)))
ISOLATION_OPTS = --load-extension=$(EXTENSION) --inputdir=tests/isolation
PROVE_TESTS := $(sort $(wildcard tests/tap/*.pl))
override PROVE_FLAGS += -I tests/tap
TAP_TESTS := $(if $(PROVE_TESTS),1)
EXTRA_CLEAN = src/register/register_sql.h

# No bitcode: nothing here gains from inlining by JIT, and it needs a clang
# of the server's own version.
override with_llvm = no

PG_CONFIG ?= pg_config
PG_CPPFLAGS = -Isrc -isystem $(shell $(PG_CONFIG) --includedir-server) \
	-DKLANTCONTACT_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -Wall -Wextra -std=gnu11

PGXS := $(wildcard $(shell $(PG_CONFIG) --pgxs 2>/dev/null))
ifneq ($(PGXS),)
include $(PGXS)
# A test that is called .._pgN is for that major and later ones.
REGRESS := $(shell for test in $(REGRESS); do \
	case $$test in (*_pg*) [ $(MAJORVERSION) -ge "$${test##*_pg}" ] || continue ;; esac; \
	echo $$test; done)
else
# make demo and make test install what is missing; these need it.
all install installcheck clean:
	@echo "$(PG_CONFIG) leads to no PostgreSQL with server headers: install" \
		"postgresql-server-dev-15, give PG_CONFIG, or try make demo"; exit 1
endif

extension/$(EXTENSION)--$(EXTVERSION).sql: $(INSTALL_MODULES) klantcontact.control
	cat $(INSTALL_MODULES) > $@

src/register/register_sql.h: $(REGISTER_MODULES) extension/register/to_header.awk
	awk -f extension/register/to_header.awk $(REGISTER_MODULES) > $@

src/register/register_ddl.o: src/register/register_sql.h

# Every object is made anew when a header changes.
$(OBJS): $(wildcard src/*.h src/*/*.h)

.PHONY: demo demo-stop test test-all bench format check-format help

demo:
	@tests/scripts/demo.sh

demo-stop:
	@tests/scripts/demo.sh stop

test:
	@SUITES='$(SUITES)' TESTS='$(TESTS)' tests/scripts/test.sh

test-all:
	@TESTS='$(TESTS)' tests/scripts/test_all.sh $(DEBIAN)

bench:
	@bench/bench.sh

format:
	@tests/scripts/format.sh

check-format:
	@tests/scripts/check_format.sh

help:
	@cat tests/scripts/help.txt
