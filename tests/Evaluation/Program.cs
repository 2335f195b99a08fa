Console.Error.WriteLine("usage: Evaluation STAGE");
return 1;
