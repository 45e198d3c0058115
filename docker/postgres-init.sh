#!/bin/sh
# Runs once, on an empty volume: one database each for Hashi and Keycloak, with roles that are no superusers.
set -eu
for name in hashi keycloak; do
  if [ "$name" = hashi ]; then password=$HASHI_DATABASE_PASSWORD; else password=$KEYCLOAK_DATABASE_PASSWORD; fi
  psql --username=postgres --set=ON_ERROR_STOP=1 --set=name="$name" --set=password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
