using Newsdesk.Articles;
using Newsdesk.Platform;

return await IngestionHost.Build(args).RunNewsdeskAsync();
