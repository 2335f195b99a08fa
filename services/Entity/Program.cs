using Newsdesk.Entities;
using Newsdesk.Entities.Importing;
using Newsdesk.Platform;

return args is [BuildCommand.Name, .. var build]
    ? await BuildCommand.RunAsync(build)
    : await EntityHost.Build(args).RunNewsdeskAsync();
