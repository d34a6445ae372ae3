# klantcontact: klantcontacten of Dutch municipalities, kept right by PostgreSQL
#
# make, make install, make installcheck   the PGXS habits
# make demo, make test                    the two commands of the README

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
	extension/install/functions.sql

# The statements that make a register, in this order.
REGISTER_MODULES = \
	extension/register/tables.sql \
	extension/register/keys.sql \
	extension/register/comments.sql \
	extension/register/rows.sql \
	extension/register/views.sql \
	extension/register/guards.sql

DATA_built = extension/$(EXTENSION)--$(EXTVERSION).sql

REGRESS = $(patsubst sql/%.sql,%,$(sort $(wildcard sql/*.sql)))
EXTRA_CLEAN = src/register/register_sql.h

# No bitcode: nothing here gains from inlining by JIT, and it needs a clang
# of the server's own version.
override with_llvm = no

PG_CONFIG ?= pg_config
PG_CPPFLAGS = -Isrc -isystem $(shell $(PG_CONFIG) --includedir-server) \
	-DKLANTCONTACT_VERSION='"$(EXTVERSION)"'
PG_CFLAGS = -Wall -Wextra -std=gnu11

PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

extension/$(EXTENSION)--$(EXTVERSION).sql: $(INSTALL_MODULES) klantcontact.control
	cat $(INSTALL_MODULES) > $@

src/register/register_sql.h: $(REGISTER_MODULES) extension/register/to_header.awk
	awk -f extension/register/to_header.awk $(REGISTER_MODULES) > $@

src/register/register_ddl.o: src/register/register_sql.h

# Every object is made anew when a header changes.
$(OBJS): $(wildcard src/*.h src/*/*.h)
