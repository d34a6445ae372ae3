"""Django: models from inspectdb, save() with every column, filter, errors."""
import io
import os
import sys
import types
import uuid

import django
from django.conf import settings
from django.core.management import call_command
from django.db import IntegrityError, transaction

failed = False


def check(name, good):
    global failed
    failed |= not good
    print("ok" if good else "not ok", "-", name, flush=True)


settings.configure(
    INSTALLED_APPS=[], USE_TZ=True, TIME_ZONE="Europe/Amsterdam",
    DATABASES={"default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": os.environ["PGDATABASE"], "USER": os.environ["PGUSER"],
        "HOST": os.environ["PGHOST"], "PORT": os.environ.get("PGPORT", ""),
        "OPTIONS": {"options": "-c search_path=gemeente"}}})
django.setup()

out = io.StringIO()
call_command("inspectdb", include_views=True, stdout=out)
source = out.getvalue()
check("inspectdb says of no table that it could not be read", "Unable to inspect" not in source)
guesses = [line.split(" = ")[0].strip() for line in source.splitlines() if "a guess" in line]
unexpected = set(guesses) - {
    "aard", "indicatie_contact_gelukt", "richting", "rol", "soort_actor", "soort_partij", "status",
    "actoridentificator", "objectidentificator", "bezoekadres_postcode", "correspondentieadres_postcode", "iban", "actoren",
    "db_rol", "sessie_rol", "tabel"}
check("a guess, a text, are enums, types of the extension and names of roles", not unexpected)
if unexpected:
    print("#", unexpected)

models = types.ModuleType("models")
exec(source.replace("class Meta:", "class Meta:\n        app_label = 'gemeente'"), models.__dict__)
check("foreign keys are there", models.Klantcontact._meta.get_field("kanaal").remote_field is not None)

actor = models.Actor.objects.get(naam="Burgerzaken")


def whole(**values):
    with transaction.atomic():
        klantcontact = models.Klantcontact(
            id=uuid.uuid4(), kanaal_id="telefoon", onderwerp="Huisvuil",
            inhoud="Vraag en antwoord", aard=None, indicatie_contact_gelukt=None, **values)
        klantcontact.save(force_insert=True)
        models.ActorKlantcontact(
            id=uuid.uuid4(), klantcontact=klantcontact, actor=actor).save(force_insert=True)
        models.Betrokkene(
            id=uuid.uuid4(), klantcontact=klantcontact, rol="klant",
            initiator=True).save(force_insert=True)
    klantcontact.refresh_from_db()
    return klantcontact


klantcontact = whole(taal="nl")
check("save() gives NULL for what it leaves out: the register fills it in",
      klantcontact.nummer >= 1000000001 and klantcontact.aard == "gesprek"
      and klantcontact.vertrouwelijk is False and klantcontact.taal == "nld")
check("a filter on taal", models.Klantcontact.objects.filter(taal="nld").get() == klantcontact)
check("a view is a model", models.VKlantcontact.objects.get(pk=klantcontact.pk).aantal_actoren == 1)

taak = models.InterneTaak(id=uuid.uuid4(), klantcontact=klantcontact, actor=actor,
                          gevraagde_handeling="Bel terug", status=None)
taak.save(force_insert=True)
taak.refresh_from_db()
check("a taak", taak.status == "te_verwerken" and taak.nummer is not None)
taak.status = "verwerkt"
taak.save(update_fields=["status"])
taak.refresh_from_db()
check("save(update_fields=..)", taak.verwerkt_op is not None)

try:
    models.Klantcontact(id=uuid.uuid4(), kanaal_id="telefoon", onderwerp="Huisvuil",
                        inhoud="Vraag", aard="gesprek",
                        indicatie_contact_gelukt="ja").save(force_insert=True)
    constraint = None
except IntegrityError as error:
    constraint = error.__cause__.diag.constraint_name
check("what is not whole is refused, with the rule's name", constraint == "klantcontact_heeft_actor")

sys.exit(failed)
