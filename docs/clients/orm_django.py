"""Django: registers a klantcontact as models, and shows which rule refuses another.

    pip install django "psycopg[binary]"
    DATABASE_URL=.. python3 orm_django.py         # the URL that `make demo PORT=5433` prints

A project has the models that `manage.py inspectdb` prints in its models.py; here they are
made at each start, and the settings stand in the program.
"""
import io
import os
import types
import uuid
from urllib.parse import urlsplit

import django
from django.conf import settings
from django.core.management import call_command
from django.db import IntegrityError, transaction

url = urlsplit(os.environ["DATABASE_URL"])
settings.configure(USE_TZ=True, TIME_ZONE="Europe/Amsterdam", DATABASES={"default": {
    "ENGINE": "django.db.backends.postgresql", "NAME": url.path[1:], "USER": url.username,
    "PASSWORD": url.password, "HOST": url.hostname, "PORT": url.port,
    "OPTIONS": {"options": "-c search_path=gemeente"}}})
django.setup()

source = io.StringIO()
call_command("inspectdb", include_views=True, stdout=source)
models = types.ModuleType("models")
exec(source.getvalue().replace("class Meta:", "class Meta:\n        app_label = 'gemeente'"),
     models.__dict__)

# What Django would give '' or leave out is None: the register fills it in.
actor = models.Actor.objects.get(naam="S. Bakker")
with transaction.atomic():
    klantcontact = models.Klantcontact(
        id=uuid.uuid4(), kanaal_id="telefoon", onderwerp="Ophalen van oud papier",
        inhoud="Vraag: wanneer? Antwoord: dinsdag.", aard=None, indicatie_contact_gelukt=None)
    klantcontact.save(force_insert=True)
    models.ActorKlantcontact(
        id=uuid.uuid4(), klantcontact=klantcontact, actor=actor).save(force_insert=True)
    models.Betrokkene(
        id=uuid.uuid4(), klantcontact=klantcontact, rol="klant",
        initiator=True).save(force_insert=True)
klantcontact.refresh_from_db()
print("registered:", klantcontact.onderwerp)

# Rules over several rows are looked at by COMMIT: here the end of the statement.
try:
    models.Klantcontact(
        id=uuid.uuid4(), kanaal_id="telefoon", onderwerp="Huisvuil", inhoud="Vraag",
        aard=None, indicatie_contact_gelukt=None).save(force_insert=True)
except IntegrityError as error:
    print("refused:", error.__cause__.diag.constraint_name)
