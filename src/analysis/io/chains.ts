import { rowsOf } from './rows-of';
import type { IoRow } from './row';
import { sdk } from './sdk';

/** Nodes of blockchains: every question is a request. */
export const chainRows: readonly IoRow[] = rowsOf([
  sdk('http:alchemy', ['alchemy-sdk'], ['Alchemy.new.core|debug|nft|notify|transact.*()']),
  sdk('http:ethereum', ['ethers', '@ethersproject/providers'], ['**.*Provider.new.broadcastTransaction|call|estimateGas|getBalance|getBlock|getBlockNumber|getCode|getFeeData|getGasPrice|getLogs|getNetwork|getTransaction|getTransactionCount|getTransactionReceipt|lookupAddress|resolveName|send|sendTransaction|waitForTransaction()', '**.Wallet.new.getBalance|sendTransaction()', '**.sendTransaction().wait()', '**.Contract.new.*()'], ['connect', 'attach', 'getAddress', 'on', 'once']),
  sdk('http:ethereum', ['viem'], ['createPublicClient|createTestClient|createWalletClient().*()', 'getContract().read|write.*()'], ['extend']),
  sdk('http:ethereum', ['web3'], ['**.new.eth.get*|sendSignedTransaction|call|estimateGas()', '**.methods.*().call|estimateGas|send()']),
  sdk('http:hedera', ['@hashgraph/sdk'], ['**.execute|getReceipt|getRecord()']),
  sdk('http:solana', ['@solana/web3.js'], ['Connection.new.*()', 'sendAndConfirmTransaction()']),
]);
