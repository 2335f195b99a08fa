using Newsdesk.Kernel.Text;

namespace Newsdesk.Entities.Names;

/// <summary>Titles in front of a person's name, which do not belong to it.</summary>
internal static class NameTitle
{
    /// <summary>Whether the word before a name is a title.</summary>
    public static bool StandsBefore(in TokenReader reader, TokenRange name) =>
        name.Start > 0 && reader.IsCapitalized(name.Start - 1) && NameCues.Titles.Contains(reader.Word(name.Start - 1));

    /// <summary>The token behind a title such as "Prime Minister", or <paramref name="at"/>.</summary>
    public static int Skip(in TokenReader reader, int at, int end)
    {
        var i = at;
        while (i < end && reader.IsWord(i) && NameCues.TitleModifiers.Contains(reader.Word(i)))
        {
            i++;
        }

        if (i >= end || !NameCues.Titles.Contains(reader.Word(i)))
        {
            return at;
        }

        while (i < end && reader.IsWord(i) && (NameCues.Titles.Contains(reader.Word(i)) || (NameCues.TitleModifiers.Contains(reader.Word(i)) && i + 1 < end && NameCues.Titles.Contains(reader.Word(i + 1)))))
        {
            i++;
        }

        return i;
    }
}
