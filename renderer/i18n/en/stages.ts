export const stages = {
  reading: 'Checking the file…',
  copying: 'Copying the network, to try it apart…',
  trying: 'Trying the file on the copy…',
  comparing: 'Comparing before and after…',
  backingUp: 'Backing up your network…',
  takingIn: 'Taking the changes in…',
  layingOut: 'Laying out…',
  writing: 'Writing the file…',
  stopping: 'Stopping… Nothing will be changed.',
} as const;
