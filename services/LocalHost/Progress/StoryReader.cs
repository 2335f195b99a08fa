using Newsdesk.LocalHost.Hosting;
using Newsdesk.Stories.V1;

namespace Newsdesk.LocalHost.Progress;

/// <summary>Reads stories and checks their documents.</summary>
internal sealed class StoryReader(SuiteClients clients)
{
    private const int PageSize = 500;
    private const int Callers = 4;

    /// <summary>All stories, top first.</summary>
    public async Task<IReadOnlyList<Story>> ListAsync(CancellationToken cancellationToken)
    {
        var stories = new List<Story>();
        var request = new ListStoriesRequest { OrderBy = "top", PageSize = PageSize };
        do
        {
            var page = await clients.Stories.ListStoriesAsync(request, cancellationToken: cancellationToken);
            stories.AddRange(page.Stories);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return stories;
    }

    public async Task<StoryDocument> ReadAsync(Story story, CancellationToken cancellationToken) => await clients.Documents.GetStoryDocumentAsync(
        new GetStoryDocumentRequest { Name = $"{story.Name}/document" }, cancellationToken: cancellationToken);

    /// <summary>Has every document checked against the stored sources.</summary>
    public async Task<Verification> VerifyAsync(IReadOnlyList<Story> stories, CancellationToken cancellationToken)
    {
        var answers = new VerifyStoryDocumentResponse[stories.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, stories.Count, options, async (i, token) => answers[i] = await clients.Documents.VerifyStoryDocumentAsync(
            new VerifyStoryDocumentRequest { Name = $"{stories[i].Name}/document" }, cancellationToken: token));
        return new Verification(
            answers.Length,
            answers.Sum(answer => (long)answer.SentenceCount),
            [.. stories.Zip(answers).SelectMany(pair => pair.Second.Problems.Select(
                problem => $"{pair.First.Name}/document: {problem.Path}: {problem.Rule}: {problem.Message}"))]);
    }
}
