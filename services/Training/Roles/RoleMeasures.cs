using Newsdesk.Entities.Roles;

namespace Newsdesk.Training.Roles;

/// <summary>Measures models of discourse roles on texts of events that they have not learnt from.</summary>
internal static class RoleMeasures
{
    /// <summary>One score for each group of texts, by cross-validation over events.</summary>
    /// <param name="train">Makes a model of the texts of the other folds.</param>
    /// <param name="groups">Which of the measured texts a score is of.</param>
    public static RoleScore[] CrossValidate(IReadOnlyList<RoleText> texts, Func<IReadOnlyList<RoleText>, RoleModel> train, params Func<RoleText, bool>[] groups)
    {
        RoleScore[] scores = [.. groups.Select(_ => new RoleScore())];
        for (var fold = 0; fold < RoleText.Folds; fold++)
        {
            var model = train([.. texts.Where(text => text.Fold != fold)]);
            foreach (var text in texts.Where(text => text.Fold == fold))
            {
                for (var group = 0; group < groups.Length; group++)
                {
                    if (groups[group](text))
                    {
                        Add(scores[group], model, text);
                    }
                }
            }
        }

        return scores;
    }

    /// <summary>Learns from the texts of one side and measures on those of the other.</summary>
    public static RoleScore Transfer(IReadOnlyList<RoleText> texts, Func<RoleText, bool> isMeasured)
    {
        var score = new RoleScore();
        var model = RoleWeights.Fit([.. texts.Where(text => !isMeasured(text))]);
        foreach (var text in texts.Where(isMeasured))
        {
            Add(score, model, text);
        }

        return score;
    }

    private static void Add(RoleScore score, RoleModel model, RoleText text)
    {
        var chain = new RoleChain();
        model.Weigh([.. text.Sentences.Select(sentence => sentence.Features)], chain);
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            score.Add(text.Sentences[i].Role, (int)RoleModel.Choose(chain, i, allowsMainEvent: !text.Sentences[i].IsFragment).Role);
        }
    }
}
