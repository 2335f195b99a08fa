using Newsdesk.Entities.Lexicon;

namespace Newsdesk.Entities.Knowledge;

/// <summary>Tells names from what else stands among the names of open knowledge bases: codes, flags, and the words for things and notions.</summary>
public static class NameForm
{
    private const int MaxLength = 200;
    private const int MinLetters = 2;

    /// <summary>As long as codes of countries and languages are: <c>be</c>, <c>IT</c>, <c>nor</c>.</summary>
    private const int MaxCode = 4;

    /// <summary>Whether the words can be a name in English: it has a capital, and is no code that is spelt like an ordinary word.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (letters, small) = (0, 0);
        foreach (var c in name)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        return name.Length <= MaxLength && letters >= MinLetters && small < letters && !IsCode(name);
    }

    private static bool IsCode(string name) => name.Length <= MaxCode && CommonWords.Contains(name) && name is not ("US" or "UK" or "WHO");
}
