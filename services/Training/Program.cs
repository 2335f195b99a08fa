using Newsdesk.Training;

return TrainingCommand.Run(args, Console.Out, Console.Error);
