#!/bin/bash
# Every rule has a test that raises it; regels() and the contract name the same.
set -euo pipefail
cd "$(dirname "$0")/../.."

# The constraint names of the contract, in its order.
contract='
klantcontact_een_onderwerp
klantcontact_heeft_actor
klantcontact_heeft_betrokkene
klantcontact_gesprek_heeft_verslag
klantcontact_bericht_heeft_weergave
klantcontact_formulier_herleidbaar
klantcontact_niet_toekomstig
klantcontact_geeindigd_op_geldig
klantcontact_verdere_actie
klantcontact_inhoud_lengte
klantcontact_doel
nummer_geldig
klantcontact_documentair
actor_klantcontact_vast
betrokkene_vast
bijlage_vast
onderwerpobject_vast
partij_identificator_vast
interne_taak_vast
actor_interne_taak_vast
interne_taak_actoren
actor_klantcontact_uniek
betrokkene_een_rol
onderwerpobject_een_doel
bijlage_uniek
actor_actief
kanaal_actief
gespreksresultaat_actief
taak_actor_actief
actor_soort
partij_soort
partij_heeft_identificator
partij_identificator_uniek
partij_identificator_geldig
partij_identificator_een_per_soort
rekeningnummer_uniek
digitaal_adres_uniek
digitaal_adres_geldig
digitaal_adres_standaard
digitaal_adres_geverifieerd_op_geldig
partij_voorkeursadres
partij_werkte_voor
vertegenwoordiging_geldig
adres_geldig
digitaal_adres_eigenaar
taak_verwerkt_op'
contract=${contract#$'\n'}
rules=$(sed -n 's/^RULE([A-Z_]*, \([a-z_]*\),$/\1/p' src/rules/rule_list.h)
status=0

# check NAME: no line on standard input is a good thing
check() {
	local found
	found=$(cat)
	if [[ -z $found ]]; then
		echo "ok - $1"
	else
		echo "not ok - $1"
		printf '# %s\n' "${found//$'\n'/$'\n'# }"
		status=1
	fi
}

check 'regels() has the rules of the contract, in its order' < <(
	diff <(echo "$contract") <(echo "$rules"))

check "a rule's symbol is its name in capitals" < <(sed -n 's/^RULE(\([A-Z_]*\), \([a-z_]*\),$/\1 \2/p' \
	src/rules/rule_list.h | awk '$1 != toupper($2)')

# An expected file shows an error of a rule by its SQLSTATE and the name, or as
# psql or isolationtester do.
check 'every rule is raised by a test' < <(for rule in $rules; do
	grep -qrE "^[^-]*(235(14|05|03|02).* CONSTRAINT $rule( |\$)|ERROR: .*\"$rule\"|235(14|05|03|02).*\\b$rule\\b)" \
		--include='*.out' expected tests/isolation/expected || echo "$rule"
done)

check "every rule's name stands in the comment above its cases" < <(for rule in $rules; do
	grep -qrE -- "^ *--.*\\b$rule\\b" sql || echo "$rule"
done)

# What else a register declares is a key, a length or a bound of a setting.
check 'every constraint of a register is a rule, a key or a length' < <(
	{
		grep -ohE 'CONSTRAINT [a-z_0-9]+' extension/register/*.sql |
			sed 's/CONSTRAINT //' | grep -v '^TRIGGER'
		grep -ohE 'CREATE UNIQUE INDEX [a-z_]+' extension/register/*.sql |
			sed 's/CREATE UNIQUE INDEX //'
	} | sort -u | grep -vE '_(pkey|key|fkey|lengte)$|^(beleid|bewaartermijn|recht)_' |
		grep -vxFf <(echo "$rules"))

check 'every constraint that src names is a rule or a key' < <(
	{
		grep -ohE 'PG_DIAG_CONSTRAINT_NAME, "[^"]*"' src/*/*.c || true
		grep -ohE 'melder\(rij, "[^"]*"' src/*/*.c || true
	} | sed 's/.*"\(.*\)"/\1/' | sort -u | grep -vE '_(pkey|key|fkey)$|^not_null$' |
		grep -vxFf <(echo "$rules"))
exit "$status"
