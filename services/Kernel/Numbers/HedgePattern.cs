using Newsdesk.Kernel.Annotations;
using Newsdesk.Kernel.Text;

namespace Newsdesk.Kernel.Numbers;

/// <summary>Words around a number that say how exact it is.</summary>
internal static class HedgePattern
{
    public static NumberApproximation Find(in TokenReader reader, int start, int end)
    {
        var behind = reader.Word(end) switch
        {
            "or" when reader.Word(end + 1) is "more" => NumberApproximation.AtLeast,
            "or" when reader.Word(end + 1) is "so" => NumberApproximation.About,
            "or" when reader.Word(end + 1) is "fewer" or "less" => NumberApproximation.AtMost,
            "plus" or "+" => NumberApproximation.AtLeast,
            _ => NumberApproximation.Exact,
        };
        return behind is NumberApproximation.Exact ? FindBefore(reader, start - 1) : behind;
    }

    private static NumberApproximation FindBefore(in TokenReader reader, int at)
    {
        var before = reader.Word(at - 1);
        switch (reader.Word(at))
        {
            case "about" or "About" or "around" or "Around" or "roughly" or "Roughly" or "approximately" or "Approximately" or "nearly" or "Nearly" or "almost" or "Almost"
                or "some" or "Some" or "estimated" or "circa" or "~":
            case "to" when before is "close" or "Close":
                return NumberApproximation.About;
            case "over" or "Over" or "exceeding":
            case "least" when before is "at" or "At":
            case "of" when before is "upwards" or "excess":
            case "than" when before is "more" or "More" or "greater" or "higher" or "longer":
            case "than" when before is "fewer" or "less" && reader.Word(at - 2) is "no" or "No" or "not":
                return NumberApproximation.AtLeast;
            case "under" or "Under" or "below":
            case "most" when before is "at" or "At":
            case "to" when before is "up" or "Up":
            case "as" when before is "many" or "much" or "high":
            case "than" when before is "fewer" or "Fewer" or "less" or "Less" or "lower":
                return NumberApproximation.AtMost;
            default:
                return NumberApproximation.Exact;
        }
    }
}
