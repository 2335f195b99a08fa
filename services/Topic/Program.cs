using Newsdesk.Topics;
using Newsdesk.Platform;

return await TopicHost.Build(args).RunNewsdeskAsync();
