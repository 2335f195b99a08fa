using Newsdesk.Training.Links;
using Newsdesk.Training.Names;
using Newsdesk.Training.Roles;
using Newsdesk.Training.Speakers;

namespace Newsdesk.Training;

/// <summary>Reads which model to train, on which data, into which folder.</summary>
internal static class TrainingCommand
{
    private const string Usage = "Usage: dotnet run -c Release --project services/Training -- MODEL DATA [OUTPUT]";

    private static readonly IModelTrainer[] Trainers = [new StoryFrequencyTrainer(), new NameTaggerTrainer(), new RoleTrainer(), new SpeakerTrainer(), new LinkTrainer()];

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is not [var name, var data, ..] || args.Length > 3 || Trainers.FirstOrDefault(t => t.Name == name) is not { } trainer)
        {
            errors.WriteLine(Usage);
            errors.WriteLine($"Models: {string.Join(", ", Trainers.Select(t => t.Name))}. DATA is the folder of open data. OUTPUT is where the model is shipped from unless told.");
            return 2;
        }

        if (!Directory.Exists(data))
        {
            errors.WriteLine($"There is no data folder {data}.");
            return 1;
        }

        var folder = args.Length == 3 ? args[2] : trainer.DefaultOutput;
        Directory.CreateDirectory(folder);
        try
        {
            foreach (var (file, content) in trainer.Train(data))
            {
                var path = Path.Combine(folder, file);
                File.WriteAllBytes(path, content);
                output.WriteLine($"{path}: {content.Length} bytes");
            }

            return 0;
        }
        catch (IOException failure)
        {
            errors.WriteLine(failure.Message);
            return 1;
        }
    }
}
