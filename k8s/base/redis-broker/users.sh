# The rights are reviewed here, the passwords come from the Secret. Default may only answer the probes.
set -eu
umask 077
cat > "${ACL_FILE:-/run/redis/users.acl}" <<ACL
user default on nopass resetkeys resetchannels -@all +ping
user dapr-pubsub on >$DAPR_PASSWORD ~article-* ~story-* -@all +@stream -xdel -xtrim -xsetid -xgroup|destroy +@connection -@dangerous +info
user trim on >$TRIM_PASSWORD ~article-* ~story-* -@all +eval +exists +xinfo|groups +xpending +xtrim
user admin on >$ADMIN_PASSWORD ~* &* +@all
ACL
