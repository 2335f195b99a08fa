using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Newsdesk.Articles.V1;
using Newsdesk.Benchmarks.Texts;

namespace Newsdesk.Benchmarks.Ingesting;

/// <summary>Articles of 3 KB of 40 outlets, every twentieth a copy that another outlet cut.</summary>
internal sealed class Submissions
{
    private const int Length = 3_000;
    private const int Outlets = 40;
    private const int CopyEvery = 20;
    private const int CopyDistance = 13;

    private static readonly DateTimeOffset FirstDay = new(2018, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly IngestArticlesRequest[] _requests;

    /// <param name="count">How many.</param>
    /// <param name="settings">Command-line arguments of the service that takes them in.</param>
    public Submissions(int count, params string[] settings)
    {
        Settings = settings;
        var texts = new NewsTexts(seed: 1);
        _requests = new IngestArticlesRequest[count];
        Parallel.For(0, count, i => _requests[i] = Request(texts, i));
    }

    public IReadOnlyList<string> Settings { get; }

    public int Count => _requests.Length;

    public IReadOnlyList<IngestArticlesRequest> Requests => _requests;

    private static IngestArticlesRequest Request(NewsTexts texts, int i)
    {
        var isCopy = i % CopyEvery == CopyEvery - 1;
        var text = texts.Of(isCopy ? i - CopyDistance : i, Length);
        return new IngestArticlesRequest
        {
            ItemId = i.ToString(CultureInfo.InvariantCulture),
            Submission = new ArticleSubmission
            {
                Url = $"https://outlet{i % Outlets}.example/2018/02/story-{i}",
                Title = texts.TitleOf(i),
                Text = isCopy ? text[..(text.Length * 3 / 4)] : text,
                Authors = { "By Jane Doe" },
                PublishTime = FirstDay.AddSeconds(i).ToTimestamp(),
                OutletDisplayName = $"Outlet {i % Outlets}",
            },
        };
    }
}
