using Newsdesk.Articles.Times;
using Newsdesk.Platform.Storage;

namespace Newsdesk.Articles.Adapters.Store;

/// <summary>Remembers which resource a creation with a request id made, for a day: no caller retries longer.</summary>
internal static class RequestIds
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    extension(IWriteSession session)
    {
        /// <summary>Id of the resource that an earlier call with this request id made, or null.</summary>
        public async Task<string?> FindRequestAsync(string call, string requestId, CancellationToken cancellationToken) => requestId.Length == 0
            ? null
            : await session.FindAsync<string>("SELECT resource FROM requests WHERE request = @Request", new { Request = KeyOf(call, requestId) }, cancellationToken);

        public async Task SaveRequestAsync(string call, string requestId, string resource, DateTimeOffset now, CancellationToken cancellationToken)
        {
            if (requestId.Length > 0)
            {
                await session.ExecuteAsync("DELETE FROM requests WHERE create_time < @Oldest", new { Oldest = Microseconds.ToUnix(now - Memory) }, cancellationToken);
                await session.ExecuteAsync(
                    "INSERT INTO requests (request, resource, create_time) VALUES (@Request, @Resource, @CreateTime)",
                    new { Request = KeyOf(call, requestId), Resource = resource, CreateTime = Microseconds.ToUnix(now) },
                    cancellationToken);
            }
        }
    }

    private static string KeyOf(string call, string requestId) => $"{call}/{Guid.Parse(requestId):D}";
}
