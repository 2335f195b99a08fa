namespace Newsdesk.Stories.Verification;

/// <summary>Collects problems under the path of the sentence that is being checked.</summary>
internal sealed class ProblemList
{
    private readonly List<VerificationProblem> _problems = [];
    private string _path = "";
    private string _text = "";

    public IReadOnlyList<VerificationProblem> Problems => _problems;

    public int Count => _problems.Count;

    public int EnteredCount { get; private set; }

    /// <summary>Goes to the next sentence to check.</summary>
    public void Enter(string path, string text)
    {
        Describe(path, text);
        EnteredCount++;
    }

    /// <summary>Goes back to a place.</summary>
    public void Describe(string path, string text)
    {
        _path = path;
        _text = text;
    }

    public void Add(string rule, string message) => _problems.Add(new VerificationProblem(_path, _text, rule, message));
}
