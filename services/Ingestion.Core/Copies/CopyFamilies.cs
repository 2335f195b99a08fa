namespace Newsdesk.Articles.Copies;

/// <summary>Groups texts that are copies of one another, in memory: the service's own decision without its store.</summary>
public sealed class CopyFamilies(CopyOptions options)
{
    private readonly CopyIndex _index = new(options);
    private readonly CopyJudge _judge = new(options);
    private readonly List<string> _texts = [];

    /// <summary>Takes the next text in and answers the number, counted from 1, of the text that founded its family: its own when it is no copy.</summary>
    public long Add(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var words = WordHashes.Of(text);
        var sketch = Sketch.Of(words);
        var candidates = _index.Find(sketch, []).Select(candidate => (candidate, _texts[(int)candidate.Sequence - 1]));
        var sequence = _texts.Count + 1L;
        var family = _judge.Choose(words, candidates)?.Family ?? sequence;
        _texts.Add(text);
        _index.Append(sequence, family, sketch);
        return family;
    }
}
