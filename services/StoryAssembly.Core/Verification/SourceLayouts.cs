namespace Newsdesk.Stories.Verification;

/// <summary>The layouts of the texts that one verification reads.</summary>
internal sealed class SourceLayouts
{
    private readonly Dictionary<object, SourceLayout> _layouts = new(ReferenceEqualityComparer.Instance);

    public SourceLayout Of(string text)
    {
        if (!_layouts.TryGetValue(text, out var layout))
        {
            layout = new SourceLayout(text);
            _layouts.Add(text, layout);
        }

        return layout;
    }
}
