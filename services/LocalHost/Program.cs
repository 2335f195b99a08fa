using Newsdesk.LocalHost;

return await SuiteHost.RunAsync(args);
