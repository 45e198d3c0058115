#!/bin/sh
# Runs once, on an empty volume: one database each for Hashi and Keycloak, with roles that are no superusers.
# Hashi's tables belong to hashi_owner; the nodes serve people as hashi, which cannot change the audit trail.
set -eu
role() {
  psql --username=postgres --set=ON_ERROR_STOP=1 --set=name="$1" --set=password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
SQL
}
database() {
  psql --username=postgres --set=ON_ERROR_STOP=1 --set=name="$1" --set=owner="$2" <<'SQL'
CREATE DATABASE :"name" OWNER :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO :"name";
SQL
}
role hashi_owner "$HASHI_OWNER_DATABASE_PASSWORD"
role hashi "$HASHI_DATABASE_PASSWORD"
role keycloak "$KEYCLOAK_DATABASE_PASSWORD"
database hashi hashi_owner
database keycloak keycloak
