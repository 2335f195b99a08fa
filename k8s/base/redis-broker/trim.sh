# Each stream with the consumer groups (app ids) that must have acknowledged an entry before it may go.
# Dead letters are not listed: they stay until somebody has looked at them.
trim() { redis-cli --user trim --no-auth-warning --eval "$(dirname "$0")/trim.lua" "$1" , $2 > /dev/null; }

trap 'exit 0' TERM
while :; do
  trim article-ingested "entity"
  trim article-withdrawn "entity story-assembly"
  trim article-annotated "story-assembly"
  trim story-updated "topic"
  sleep 5 &
  wait
done
