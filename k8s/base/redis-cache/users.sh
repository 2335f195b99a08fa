# The rights are reviewed here, the password comes from the Secret. Default may only answer the probes.
set -eu
umask 077
cat > "${ACL_FILE:-/run/redis/users.acl}" <<ACL
user default on nopass resetkeys resetchannels -@all +ping
user story-assembly on >$STORY_ASSEMBLY_PASSWORD ~* &* +@all -@admin -@dangerous +info
ACL
